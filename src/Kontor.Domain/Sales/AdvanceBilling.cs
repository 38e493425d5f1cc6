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
        var net = told.Amount ?? ByPercent(order, told, currency);
        var left = Remaining(order).Values.Sum(one => one.Base);
        if (!currency.Fits(net) || net > left || net <= 0)
        {
            throw new Faulty(told.Amount is null ? "percent" : "amount", $"The advance would be {Words.Plain(net)} {currency} without tax; it must be above zero and at most the {Words.Plain(left)} that are not yet invoiced.");
        }

        order.AdvancePercent = told is { Percent: { } percent, FollowsOrder: true } ? (order.AdvancePercent ?? 0) + percent : order.AdvancePercent;
        var part = told.Percent is { } share ? $"{Words.Plain(share)} %" : null;
        return Ready(order, Write(order, Spread(order, net), part, now) with { InvoiceDate = told.InvoiceDate, DueDate = told.DueDate }, adjusts: false, now);
    }

    /// <summary>Several that follow the order are together just their percentages together: three thirds are the whole.</summary>
    private static decimal ByPercent(Order order, BillOrder told, Currency currency)
    {
        var before = told.FollowsOrder ? order.AdvancePercent ?? 0 : 0;
        return currency.Round(Base(order) * (before + told.Percent!.Value) / 100m) - currency.Round(Base(order) * before / 100m);
    }

    /// <summary>What the advances should be now, against what was posted: another advance, or papers that give a part back; nothing when they fit.</summary>
    public static IReadOnlyList<Bill> Follow(Order order, Moment now)
    {
        var currency = new Currency(order.Currency);
        var posted = Bases(order.Advances.SelectMany(advance => advance.Posted));
        var left = Bases(OrderAdvances.Left(order));
        var room = Bases(order.TaxSubtotals);
        var remaining = Remaining(order);
        var needed = Needed(order, posted, left, room, currency);
        var back = needed.ToDictionary(one => one.Key, one => Math.Min(posted.GetValueOrDefault(one.Key) - one.Value, left.GetValueOrDefault(one.Key)));
        var more = needed.ToDictionary(one => one.Key, one => Math.Min(one.Value - posted.GetValueOrDefault(one.Key), remaining.GetValueOrDefault(one.Key).Base));
        List<Bill> bills = [.. OrderAdvances.GiveBack(order, back, currency).Select(paper => Ready(order, GiveBack(order, paper, $"{order.Number} was changed", billAgain: true), adjusts: true, now))];
        List<TaxedAmount> rates = [.. more.Where(one => one.Value > 0).OrderBy(one => one.Key).Select(one => new TaxedAmount(one.Value, one.Key))];
        return rates.Count == 0 ? bills : [.. bills, Ready(order, Write(order, rates, "additional", now), adjusts: true, now)];
    }

    /// <summary>What is left of an advance goes back, as the order was given up; nothing when all of it was deducted.</summary>
    public static Bill? GiveUp(Order order, Guid invoice, string reason, Moment now)
    {
        var paper = OrderAdvances.GiveBack(order, invoice);
        return paper.Count == 0 ? null : BillBook.Ready(order, GiveBack(order, paper, reason, billAgain: false) with { SendAtOnce = true }, now);
    }

    /// <summary>
    /// By percent they follow both ways; a fixed amount stays until it is more than the order has of its rate. What was posted at a
    /// rate that the order has no longer stands for the same goods, and keeps its rate (rule 8), as far as the order can bear it.
    /// </summary>
    private static Dictionary<TaxKey, decimal> Needed(Order order, Dictionary<TaxKey, decimal> posted, Dictionary<TaxKey, decimal> left, Dictionary<TaxKey, decimal> room, Currency currency)
    {
        List<TaxKey> keys = [.. room.Keys.Where(key => room[key] > 0).Order()];
        var whole = order.AdvancePercent is { } percent ? Math.Min(currency.Round(Base(order) * percent / 100m), keys.Sum(key => room[key])) : 0;
        var shares = whole == 0 ? new decimal[keys.Count] : currency.Apportion(whole, [.. keys.Select(key => room[key])]);
        var needed = keys.Zip(shares).ToDictionary(
            one => one.First, one => order.AdvancePercent is null ? Math.Min(posted.GetValueOrDefault(one.First), room[one.First]) : one.Second);
        var open = Open(order);
        foreach (var key in keys)
        {
            // No more than what is still to be billed can have deducted.
            needed[key] = Math.Min(needed[key], posted.GetValueOrDefault(key) - left.GetValueOrDefault(key) + open.GetValueOrDefault(key));
        }

        foreach (var stale in posted.Keys.Except(keys).ToList())
        {
            var free = order.AdvancePercent is null ? keys.Sum(key => room[key] - needed[key]) : needed.Where(one => keys.Contains(one.Key)).Sum(one => one.Value);
            var stays = Math.Min(posted[stale], Math.Max(free, 0));
            stays = Math.Min(stays, posted[stale] - left.GetValueOrDefault(stale) + Bearable(order, left, stale, currency));
            if (order.AdvancePercent is not null && stays > 0)
            {
                var less = currency.Apportion(stays, [.. keys.Select(key => needed[key])]);
                foreach (var (key, part) in keys.Zip(less))
                {
                    needed[key] -= part;
                }
            }

            needed[stale] = stays;
        }

        return needed;
    }

    /// <summary>How much of what was posted at another rate what is still to be billed can have deducted, tax and all.</summary>
    private static decimal Bearable(Order order, Dictionary<TaxKey, decimal> left, TaxKey stale, Currency currency)
    {
        var open = Open(order);
        var others = left.Where(one => one.Key != stale).ToList();
        var net = open.Values.Sum() - others.Sum(one => one.Value);
        var gross = open.Concat(others.Select(one => KeyValuePair.Create(one.Key, -one.Value))).Sum(one => one.Value + DocumentTax.Rounded(currency, one.Key, one.Value));
        return Math.Max(0, Math.Min(net, currency.Floor(gross * 100m / (100m + stale.Percent))));
    }

    private static Dictionary<TaxKey, decimal> Open(Order order) =>
        OrderBilling.Left(order).GroupBy(line => line.TaxKey()).ToDictionary(rate => rate.Key, rate => rate.Sum(line => line.ToBillNet));

    private static Dictionary<TaxKey, decimal> Bases(IEnumerable<TaxSubtotal> subtotals) =>
        subtotals.GroupBy(one => one.Key()).ToDictionary(rate => rate.Key, rate => rate.Sum(one => one.Base));

    /// <summary>What is not billed of each rate, advances counted as billed; a rate billed beyond the order has nothing left.</summary>
    private static Dictionary<TaxKey, TaxRemainder> Remaining(Order order) =>
        BilledOverTime.Remaining(order.TaxSubtotals, order.TakenTax).Where(one => one.Value.Base > 0).ToDictionary();

    private static decimal Base(Order order) =>
        order.Lines.Where(line => line.Charge != ChargeKind.ServiceFee || order.Terms.AdvanceOnFees).Sum(line => line.Net);

    /// <summary>In proportion to what is left of each rate.</summary>
    private static List<TaxedAmount> Spread(Order order, decimal net)
    {
        var remaining = Remaining(order);
        List<TaxKey> keys = [.. remaining.Keys.Order()];
        var shares = new Currency(order.Currency).Apportion(net, [.. keys.Select(key => remaining[key].Base)]);
        return [.. keys.Zip(shares, (key, share) => new TaxedAmount(share, key)).Where(one => one.Amount != 0)];
    }

    private static Bill Write(Order order, List<TaxedAmount> rates, string? part, Moment now)
    {
        var currency = new Currency(order.Currency);
        var remaining = Remaining(order);
        var tax = BilledOverTime.Of(currency, rates, remaining);
        order.BilledTax = TaxSubtotals.Sum(order.BilledTax, tax.Subtotals);
        return new Bill(
            order.Id, default, InvoiceKind.Advance, part, [.. rates.Select((one, index) => Line(one, tax.LineTax[index], null))], tax.Net, tax.Tax, tax.Gross, tax.Subtotals, null, null, false)
        {
            AdvanceProduct = Product(order, now),
        };
    }

    /// <summary>A credit note against one advance, proportional for each rate, at its own rate (rules 6, 7).</summary>
    private static Bill GiveBack(Order order, IReadOnlyList<OrderAdvances.Deduction> paper, string reason, bool billAgain)
    {
        var advance = paper[0].Advance;
        IReadOnlyList<TaxSubtotal> subtotals = [.. paper.Select(one => new TaxSubtotal(one.Key.Category, one.Key.Percent, -one.Base, -one.Tax))];
        order.BilledTax = TaxSubtotals.Sum(order.BilledTax, subtotals);
        List<BillLine> lines = [.. paper.Select(one => Line(new TaxedAmount(-one.Base, one.Key), -one.Tax, advance))];
        var (net, tax) = (subtotals.Sum(one => one.Base), subtotals.Sum(one => one.Tax));
        return new Bill(order.Id, default, InvoiceKind.CreditNote, null, lines, net, tax, net + tax, subtotals, null, null, false)
        {
            Credits = new CreditedPaper(advance.InvoiceId, advance.Number, advance.Date, reason, BillAgain: billAgain),
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
