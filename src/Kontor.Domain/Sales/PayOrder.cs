using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;

namespace Kontor.Domain.Sales;

/// <summary>Pays at once: all that is left is invoiced, paid in full, and the order is closed as soon as it is delivered too (W05). Everything or nothing.</summary>
public sealed record PayOrder : PaymentFields, IAct<Order>
{
    /// <summary>What is handed over; just what is to be paid when nothing is said. What is too much in cash is given back.</summary>
    public decimal? Amount { get; init; }

    public static Reason? Refusal(Order order) => order switch
    {
        { Terms.UsesInvoicing: false } => new Reason("invoicing-off", $"{order.Number} is not invoiced here: invoicing is off. Switch it on in the settings, and open orders can be invoiced."),
        { Terms.Category: not (OrderCategory.Standard or OrderCategory.DebitMemo) } =>
            new Reason("not-paid-at-once", $"{order.Number} is a {Words.Spaced(order.Terms.Category.ToString())}; only standard orders are paid at once."),
        { Lines.Count: 0, Issued.Count: 0 } => order.Empty,
        _ when order.NoRate is { } none => none,
        _ when order.ReadyInvoices.Count > 0 => new Reason("ready-invoices", $"{order.Number} has invoices that are ready. Send or discard them first."),
        _ when !OrderBilling.Left(order).Any() && order.Due <= 0 => new Reason("already-paid", $"{order.Number} is invoiced and paid."),
        _ => null,
    };

    public override IEnumerable<Fault> Faults() => [.. Check.That(Amount is null or > 0, "amount", "Amount must be above zero."), .. base.Faults()];

    public IEnumerable<Need> Needs(Order order) => [Need.All<PaymentMethod>(), .. OrderTaxes.Needs];

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        var currency = new Currency(order.Currency);
        var method = MethodOf(Method, order.PaymentMethod, now);
        var isCash = now.All<PaymentMethod>().Any(one => one.Code == method && one.IsCash);
        foreach (var retaxed in OrderTaxPoint.Decide(order, new BillOrder(), now))
        {
            yield return retaxed;
        }

        var bills = OrderBilling.Left(order).Any() ? OrderBilling.Bills(order, new BillOrder(), sendAtOnce: true, now) : [];
        var open = bills.Sum(bill => bill.Gross) + order.Due - order.Prepaid;
        var due = isCash && open > 0 ? CashRounding.Of(currency, now.The(order.Organisation).Country, open) : open;

        // What the coins cannot pay is told on the invoice that is made now; without one, or on nothing, it cannot be.
        due = bills.Count > 0 && bills[^1].Gross + due - open >= 0 ? due : open;
        var given = Amount ?? Math.Max(due, 0);
        if (given < due)
        {
            throw new Refused("pay-short", $"{Words.Plain(due)} {currency} are to be paid; {Words.Plain(given)} is less. Record a part of it as a payment instead.");
        }

        if (given > Math.Max(due, 0) && !isCash)
        {
            throw new Faulty("amount", $"{Words.Plain(due)} {currency} are to be paid; only cash is given back.");
        }

        order.ClosesWhenDone = true;
        if (due > 0)
        {
            yield return new OrderPaid(
                new MoneyIn(order.Customer, order.CustomerName, order.Id, order.Number, order.Currency, due, method, ReceivedOn, Reference, ExternalKey, isCash ? given : null),
                OrderPayments.Divide(order, due));
        }

        if (bills.Count > 0)
        {
            yield return new OrderBilled(order.Id, [.. bills.SkipLast(1), bills[^1] with { Rounding = due - open }]);
        }

        foreach (var rest in OrderBilling.LeftOver(order))
        {
            yield return rest;
        }

        if (given > due && due >= 0)
        {
            yield return new Warned("change", $"Give back {Words.Plain(given - due)} {currency}.");
        }
    }
}
