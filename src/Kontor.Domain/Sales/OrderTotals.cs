using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Sales;

/// <summary>What is computed after every act: totals and tax, progress, stage, badge and the reservation.</summary>
public sealed partial class Order
{
    /// <summary>Without tax.</summary>
    public decimal Net { get; internal set; }

    public decimal Tax { get; internal set; }

    /// <summary>With tax: what the customer pays.</summary>
    public decimal Gross { get; internal set; }

    /// <summary>Tax by category and rate, as EN 16931 computes it (rule 1).</summary>
    public IReadOnlyList<TaxSubtotal> TaxSubtotals { get; internal set; } = [];

    /// <summary>What was invoiced so far, with tax.</summary>
    public decimal InvoicedGross { get; internal set; }

    public Fulfilment Fulfilment { get; internal set; }

    public Invoicing Invoicing { get; internal set; }

    public Stage Stage { get; internal set; }

    public OrderBadge Badge { get; internal set; }

    internal override IEnumerable<Fact> Settle()
    {
        if (State == OrderState.Cancelled)
        {
            GivenUp();
        }

        Recount();
        Fulfilment = FulfilmentNow();
        Returns = ReturnsNow();
        Compensated = Compensated && Due <= 0 && Paid <= 0 && ReadyInvoices.Count == 0;
        Invoicing = InvoicingNow();
        Payment = PaymentNow();
        SettleStage();
        Badge = BadgeNow();
        return [.. SettleReservations(), .. SettleOffer(), .. SettleDeal(), .. Finish()];
    }

    /// <summary>What was paid at once is put away as soon as nothing more is expected (W05).</summary>
    private IEnumerable<Fact> Finish()
    {
        if (!ClosesWhenDone || State is OrderState.Closed or OrderState.Cancelled || Due > 0 || Prepaid > 0 || CloseOrder.Refusal(this) is not null)
        {
            return [];
        }

        ClosesWhenDone = false;
        return [new OrderDone(Id)];
    }

    /// <summary>What its rows come to, and the tax on it.</summary>
    internal void Recount()
    {
        var currency = new Currency(Currency);
        OrderPricing.Settle(this);
        OrderLetGo.Settle(this);
        List<(int Index, TaxedAmount Amount)> amounts = [.. lines.SelectMany((line, index) => line.Taxed().Select(amount => (index, amount)))];
        var tax = DocumentTax.Of(currency, amounts.ConvertAll(one => one.Amount), null, null, null, (key, taxable) => TaxOf(currency, key, taxable));
        var isWithin = PricesIncludeTax && tax.Tax == lines.Sum(line => line.Gross - line.Net);
        var shares = new decimal[lines.Count];
        for (var index = 0; index < amounts.Count; index++)
        {
            shares[amounts[index].Index] += tax.LineTax[index];
        }

        for (var index = 0; index < lines.Count; index++)
        {
            lines[index].Tax = isWithin ? lines[index].Gross - lines[index].Net : shares[index];
            lines[index].Gross = PricesIncludeTax ? lines[index].Gross : lines[index].Net + lines[index].Tax;
        }

        (Net, Tax, Gross, TaxSubtotals, IsToTax) = (tax.Net, tax.Tax, tax.Gross, tax.Subtotals, false);
    }

    /// <summary>The tax that was agreed, as long as what it is on stays.</summary>
    private decimal TaxOf(Currency currency, TaxKey key, decimal taxable) =>
        !IsToTax && TaxSubtotals.FirstOrDefault(one => one.Key() == key) is { } agreed && agreed.Base == taxable
            ? agreed.Tax
            : Beside(key, taxable, PricesIncludeTax ? Within(key) : DocumentTax.Rounded(currency, key, taxable));

    /// <summary>What is within the prices, where they include it.</summary>
    private decimal Within(TaxKey key) =>
        lines.Where(line => line.TaxKey() == key).Sum(line => line.Gross - line.Net - line.TaxedOtherwise.Sum(one => one.Tax))
        + lines.SelectMany(line => line.TaxedOtherwise).Where(one => one.Key() == key).Sum(one => one.Tax);

    /// <summary>
    /// Where papers have taken just this base, their tax is the order's, and never more of it than the order's: an order that was reduced
    /// and raised again between its papers may be a cent off, and what was issued stands (rules 11, 12).
    /// </summary>
    private decimal Beside(TaxKey key, decimal taxable, decimal tax)
    {
        if (TakenTax.FirstOrDefault(taken => taken.Key() == key) is not { } papers)
        {
            return tax;
        }

        // Advances may hold more of a rate than the order has of it: then what its rows have been billed of it counts.
        List<TaxSubtotal> held = [.. Advances.SelectMany(advance => advance.Left).Concat(ReadyAdvances.Where(ready => ready.GivesBack is null).SelectMany(ready => ready.Subtotals)).Where(one => one.Key() == key)];
        var rows = new TaxRemainder(papers.Base - held.Sum(one => one.Base), papers.Tax - held.Sum(one => one.Tax));
        var whole = papers.Base == taxable || Math.Abs(papers.Base) < Math.Abs(taxable) ? new TaxRemainder(papers.Base, papers.Tax) : rows;
        return whole.Base == taxable ? whole.Tax
            : Math.Sign(whole.Base) == Math.Sign(taxable) && Math.Abs(whole.Base) < Math.Abs(taxable) && Math.Abs(whole.Tax) > Math.Abs(tax) ? whole.Tax
            : tax;
    }

    private Fulfilment FulfilmentNow()
    {
        if (Terms.Category != OrderCategory.Standard || (FirstStage != Stage.SHIPPAPER && !lines.Exists(line => line.IsStocked)))
        {
            return Fulfilment.NotApplicable;
        }

        return lines switch
        {
            _ when lines.TrueForAll(line => line.Charge is not null) => Fulfilment.NotApplicable,
            _ when lines.TrueForAll(line => line.Delivered == 0) => lines.Exists(line => line.Open > 0) ? Fulfilment.Open : Fulfilment.NotApplicable,
            _ when lines.Exists(line => line.Open > 0) => Fulfilment.PartDelivered,
            _ when lines.Exists(line => line.Unstocked > 0) => Fulfilment.DeliveredUnstocked,
            _ => Fulfilment.Delivered,
        };
    }

    private Invoicing InvoicingNow()
    {
        if (Compensated)
        {
            return Invoicing.Compensated;
        }

        if (State == OrderState.Cancelled && lines.TrueForAll(line => line.InvoicedNet == 0))
        {
            return Issued.Count > 0 ? Invoicing.Credited : Invoicing.None; // It was given up with all its papers.
        }

        var isInvoiced = lines.Exists(line => line.Invoiced != 0 || line.InvoicedNet != 0) || Advances.Any(advance => advance.Posted.Count > 0);
        return this switch
        {
            { WaitsToBeInvoiced: true } => isInvoiced ? Invoicing.Part : ReadyInvoices.Count > 0 ? Invoicing.Ready : Invoicing.None,
            _ when !isInvoiced => Issued.Count > 0 ? Invoicing.Credited : Invoicing.None, // All that was wanted of it is credited, or nothing is wanted of it.
            _ when lines.Exists(line => line.CreditedNet > 0 || line.Credited > 0) => lines.TrueForAll(line => line.InvoicedNet == 0) ? Invoicing.Credited : Invoicing.PartCredited,
            _ => Invoicing.Invoiced,
        };
    }

    /// <summary>Something of it is on no invoice, or on one that is not sent.</summary>
    internal bool WaitsToBeInvoiced => ReadyInvoices.Count > 0 || OrderBilling.Left(this).Any();

    private OrderBadge BadgeNow() => State switch
    {
        OrderState.Cancelled => OrderBadge.Cancelled,
        _ when Returns == ReturnProgress.Returned => OrderBadge.Returned,
        _ when Returns == ReturnProgress.PartiallyReturned => OrderBadge.PartiallyReturned,
        _ when Fulfilment is Fulfilment.Delivered or Fulfilment.DeliveredUnstocked => OrderBadge.Delivered,
        _ when Fulfilment == Fulfilment.PartDelivered => OrderBadge.PartDelivered,
        OrderState.Closed when Terms.Category == OrderCategory.ProForma => Badge, // It was converted, approved or not.
        OrderState.Approved or OrderState.Closed => OrderBadge.Approved,
        _ => OrderBadge.New,
    };

    /// <summary>Each line keeps just what is still to be delivered; the stock is told the differences.</summary>
    private List<Fact> SettleReservations()
    {
        var changes = new List<ReservationChange>();
        foreach (var line in lines)
        {
            var due = Reserves && line.IsStocked ? line.Open : 0m;
            if (due != line.Reserved)
            {
                changes.Add(new ReservationChange(line.Product!.Value.As<Stock.StockItem>(), due - line.Reserved));
                line.Reserved = due;
            }
        }

        changes.AddRange(freed);
        freed.Clear();

        // Of one product only the difference counts: a row in another's place asks for nothing that it does not free itself.
        List<ReservationChange> net =
        [
            .. changes.GroupBy(change => change.StockItem)
                .Select(item => new ReservationChange(item.Key, item.Sum(change => change.Quantity)))
                .Where(change => change.Quantity != 0),
        ];
        var isWantedAgain = IsWantedAgain;
        IsWantedAgain = false;
        return net.Count == 0 ? [] : [new OrderReservationsChanged(Id, net, isWantedAgain)];
    }
}
