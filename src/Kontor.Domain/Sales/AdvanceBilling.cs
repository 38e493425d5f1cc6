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
        var needs = new AdvanceNeeds(order);
        decimal? percent = told is { Percent: { } follows, FollowsOrder: true } ? follows : null;
        var net = told.Amount ?? Share(needs, (percent is null ? 0 : order.AdvancePercent ?? 0, told.Percent!.Value), currency);
        var left = needs.Askable().Values.Sum();
        if (!currency.Fits(net) || net > left || net <= 0)
        {
            throw new Faulty(told.Amount is null ? "percent" : "amount", $"The advance would be {Words.Plain(net)} {currency} without tax; it must be above zero and at most the {Words.Plain(left)} that are not yet invoiced.");
        }

        order.AdvancePercent = percent is null ? order.AdvancePercent : (order.AdvancePercent ?? 0) + percent;
        var part = told.Percent is { } share ? $"{Words.Plain(share)} %" : null;
        return Ready(order, new AskedAdvance(percent, net, part, told.InvoiceDate, told.DueDate), now);
    }

    /// <summary>Withdraws what waits and writes what the order needs now: papers that give a part back, another advance, and what was asked for and is not sent.</summary>
    public static IReadOnlyList<Bill> Follow(Order order, Moment now)
    {
        var currency = new Currency(order.Currency);
        List<AskedAdvance> asked = [.. order.ReadyAdvances.Select(ready => ready.Asked).OfType<AskedAdvance>()];
        Withdraw(order);
        var sent = (order.AdvancePercent ?? 0) - asked.Sum(one => one.Percent ?? 0);
        var needs = new AdvanceNeeds(order);
        var needed = needs.Needed(sent, now);
        var posted = AdvanceNeeds.Bases(order.Advances.SelectMany(advance => advance.Posted));
        var left = AdvanceNeeds.Bases(OrderAdvances.Left(order));
        var back = needed.ToDictionary(one => one.Key, one => Math.Min(posted.GetValueOrDefault(one.Key) - one.Value, left.GetValueOrDefault(one.Key)));
        List<Bill> bills = [.. OrderAdvances.GiveBack(order, back, currency).Select(paper => Ready(order, GiveBack(order, paper, $"{order.Number} was changed", billAgain: true), null, now))];
        var askable = needs.Askable();
        List<TaxedAmount> more =
        [
            .. needed.Select(one => new TaxedAmount(Math.Min(one.Value - posted.GetValueOrDefault(one.Key), askable.GetValueOrDefault(one.Key)), one.Key))
                .Where(one => one.Amount > 0).OrderBy(one => one.Key),
        ];
        bills.AddRange(more.Count == 0 ? [] : [Ready(order, Write(order, more, "additional", now.Today, now), null, now)]);
        foreach (var one in asked)
        {
            var net = Math.Min(one.Percent is { } percent ? Share(needs, (sent, percent), currency) : one.Net, needs.Askable().Values.Sum());
            bills.AddRange(net > 0 ? [Ready(order, one with { Net = net }, now)] : []);
            sent += one.Percent ?? 0;
            order.AdvancePercent -= net > 0 ? 0 : one.Percent ?? 0;
        }

        return bills;
    }

    /// <summary>Several that follow the order are together just their percentages together: three thirds are the whole.</summary>
    private static decimal Share(AdvanceNeeds needs, (decimal Before, decimal Percent) asked, Currency currency) =>
        currency.Round(needs.Base * (asked.Before + asked.Percent) / 100m) - currency.Round(needs.Base * asked.Before / 100m);

    /// <summary>What waits is as if it had not been written.</summary>
    private static void Withdraw(Order order)
    {
        order.IsToTax |= order.ReadyAdvances.Count > 0;
        foreach (var ready in order.ReadyAdvances)
        {
            order.BilledTax = TaxSubtotals.Less(order.BilledTax, ready.Subtotals);
            if (ready.GivesBack is { } advance)
            {
                OrderAdvances.Restore(order, [.. ready.Subtotals.Select(one => new RestoredAdvance(advance, one with { Base = -one.Base, Tax = -one.Tax }))], wasGivenBack: true);
            }

            order.Forget(ready.InvoiceId);
        }

        order.Recount();
    }

    /// <summary>What is left of an advance goes back, as the order was given up; nothing when all of it was deducted.</summary>
    public static Bill? GiveUp(Order order, Guid invoice, string reason, Moment now)
    {
        var paper = OrderAdvances.GiveBack(order, invoice);
        return paper.Count == 0 ? null : BillBook.Ready(order, GiveBack(order, paper, reason, billAgain: false) with { SendAtOnce = true }, now);
    }

    /// <summary>What is not billed of each rate, advances counted as billed; a rate billed beyond the order has nothing left.</summary>
    private static Dictionary<TaxKey, TaxRemainder> Remaining(Order order) =>
        BilledOverTime.Remaining(order.TaxSubtotals, order.TakenTax).Where(one => one.Value.Base > 0).ToDictionary();

    /// <summary>In proportion to what is left of each rate.</summary>
    private static List<TaxedAmount> Spread(Order order, decimal net)
    {
        var askable = new AdvanceNeeds(order).Askable();
        List<TaxKey> keys = [.. askable.Keys.Order()];
        var shares = new Currency(order.Currency).Apportion(net, [.. keys.Select(key => askable[key])]);
        return [.. keys.Zip(shares, (key, share) => new TaxedAmount(share, key)).Where(one => one.Amount != 0)];
    }

    /// <summary>An advance has the rates of its own day (rule 8), whatever those of the order are expected to be.</summary>
    private static Bill Write(Order order, List<TaxedAmount> amounts, string? part, DateOnly day, Moment now)
    {
        var currency = new Currency(order.Currency);
        var rates = new OrderTaxes(order, now).At(day, amounts);
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

    private static Bill Ready(Order order, AskedAdvance asked, Moment now) =>
        Ready(order, Write(order, Spread(order, asked.Net), asked.Part, asked.InvoiceDate ?? now.Today, now) with { InvoiceDate = asked.InvoiceDate, DueDate = asked.DueDate }, asked, now);

    private static Bill Ready(Order order, Bill bill, AskedAdvance? asked, Moment now)
    {
        var ready = BillBook.Ready(order, bill with { SendAtOnce = asked is null && order.Terms.AdvancesFollowAtOnce }, now);
        order.ReadyAdvances = [.. order.ReadyAdvances, new ReadyAdvance(ready.InvoiceId, ready.Subtotals, asked, bill.Credits?.InvoiceId)];
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
