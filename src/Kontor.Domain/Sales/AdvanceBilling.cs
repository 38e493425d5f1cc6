using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Sales;

/// <summary>Writes advance invoices, and follows the order when it changes (W09).</summary>
internal static class AdvanceBilling
{
    /// <summary>An advance by percent or amount, spread over the order's rates.</summary>
    public static Bill Ask(Order order, BillOrder told, Moment now)
    {
        var currency = new Currency(order.Currency);
        var net = told.Amount ?? currency.Round(Base(order) * told.Percent!.Value / 100m);
        var left = Remaining(order).Values.Sum(one => one.Base);
        if (!currency.Fits(net) || net > left || net <= 0)
        {
            throw new Faulty(told.Amount is null ? "percent" : "amount", $"The advance would be {Words.Plain(net)} {currency} without tax; it must be above zero and at most the {Words.Plain(left)} that are not yet invoiced.");
        }

        order.AdvancePercent = told is { Percent: { } percent, FollowsOrder: true } ? (order.AdvancePercent ?? 0) + percent : order.AdvancePercent;
        var part = told.Percent is { } share ? $"{Words.Plain(share)} %" : null;
        return Ready(order, Write(order, net, part, now) with { InvoiceDate = told.InvoiceDate, DueDate = told.DueDate }, adjusts: false, now);
    }

    /// <summary>What the advances should be now, against what was posted: another advance, or papers that give a part back; nothing when they fit.</summary>
    public static IReadOnlyList<Bill> Follow(Order order, Moment now)
    {
        var currency = new Currency(order.Currency);
        var posted = order.Advances.SelectMany(advance => advance.Posted).Sum(one => one.Base);
        var left = OrderAdvances.Left(order).Sum(one => one.Base);

        // By percent they follow both ways; a fixed amount stays until it is more than the order.
        var target = order.AdvancePercent is { } percent ? currency.Round(Base(order) * percent / 100m) : Math.Min(posted, order.Net);
        if (target > posted)
        {
            var more = Math.Min(target - posted, Remaining(order).Values.Sum(one => one.Base));
            return more <= 0 ? [] : [Ready(order, Write(order, more, "additional", now), adjusts: true, now)];
        }

        return [.. OrderAdvances.GiveBack(order, Math.Min(posted - target, left), currency).Select(paper => Ready(order, GiveBack(order, paper), adjusts: true, now))];
    }

    /// <summary>What is not billed of each rate, advances counted as billed; a rate billed beyond the order has nothing left.</summary>
    private static Dictionary<TaxKey, TaxRemainder> Remaining(Order order) =>
        BilledOverTime.Remaining(order.TaxSubtotals, order.BilledTax).Where(one => one.Value.Base > 0).ToDictionary();

    private static decimal Base(Order order) =>
        order.Lines.Where(line => line.Charge != ChargeKind.ServiceFee || order.Terms.AdvanceOnFees).Sum(line => line.Net);

    private static Bill Write(Order order, decimal net, string? part, Moment now)
    {
        var currency = new Currency(order.Currency);
        var remaining = Remaining(order);
        List<TaxKey> keys = [.. remaining.Keys.Order()];
        var shares = currency.Apportion(net, [.. keys.Select(key => remaining[key].Base)]);
        List<TaxedAmount> rates = [.. keys.Zip(shares, (key, share) => new TaxedAmount(share, key)).Where(one => one.Amount != 0)];
        var tax = BilledOverTime.Of(currency, rates, remaining);
        order.BilledTax = TaxSubtotals.Sum(order.BilledTax, tax.Subtotals);
        return new Bill(
            order.Id, default, InvoiceKind.Advance, part, [.. rates.Select((one, index) => Line(one, tax.LineTax[index], null))], tax.Net, tax.Tax, tax.Gross, tax.Subtotals, null, null, false)
        {
            AdvanceProduct = Product(order, now),
        };
    }

    /// <summary>A credit note against one advance, proportional for each rate, at its own rate (rules 6, 7).</summary>
    private static Bill GiveBack(Order order, IReadOnlyList<OrderAdvances.Deduction> paper)
    {
        var advance = paper[0].Advance;
        IReadOnlyList<TaxSubtotal> subtotals = [.. paper.Select(one => new TaxSubtotal(one.Key.Category, one.Key.Percent, -one.Base, -one.Tax))];
        order.BilledTax = TaxSubtotals.Sum(order.BilledTax, subtotals);
        List<BillLine> lines = [.. paper.Select(one => Line(new TaxedAmount(-one.Base, one.Key), -one.Tax, advance))];
        var (net, tax) = (subtotals.Sum(one => one.Base), subtotals.Sum(one => one.Tax));
        return new Bill(order.Id, default, InvoiceKind.CreditNote, null, lines, net, tax, net + tax, subtotals, null, null, false)
        {
            Credits = new CreditedPaper(advance.InvoiceId, advance.Number, advance.Date, $"{order.Number} was changed"),
        };
    }

    private static Bill Ready(Order order, Bill bill, bool adjusts, Moment now)
    {
        var ready = BillBook.Ready(order, bill with { SendAtOnce = adjusts && order.Terms.AdvancesFollowAtOnce }, now);
        order.ReadyAdvances = [.. order.ReadyAdvances, new ReadyAdvance(ready.InvoiceId, adjusts, ready.Subtotals)];
        return ready;
    }

    private static BillLine Line(TaxedAmount rate, decimal tax, OrderAdvance? givenBack) => new(
        null,
        givenBack?.Sku,
        givenBack?.Description ?? "Advance payment",
        Unit.Piece.Code,
        Math.Sign(rate.Amount),
        Math.Abs(rate.Amount),
        0,
        0,
        rate.Amount,
        tax,
        rate.Key.Category,
        rate.Key.Percent,
        0,
        givenBack?.Account,
        null,
        givenBack?.Paper());

    /// <summary>By the organisation and how the order is paid (W15).</summary>
    private static Id<Catalog.Product> Product(Order order, Moment now) =>
        now.All<Organisation>().First(one => one.Id == order.Organisation).AdvanceProductFor(order.PaymentMethod)
        ?? throw new Refused("no-advance-product", $"For the payment method “{order.PaymentMethod}” the organisation has no advance product, which says how an advance is booked. Set it in Settings, Organisations.");
}
