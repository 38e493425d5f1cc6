using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>
/// The order has changed: its advances follow, by another advance or by giving a part back, prepared for a person to send (W09). Several
/// changes make one paper, and an advance that waits is written anew: what waits from before is withdrawn where it no longer fits.
/// </summary>
public sealed record FollowOrderAdvance : IAct<Order>
{
    public IEnumerable<Need> Needs(Order order) => OrderTaxes.Needs;

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        var (waiting, invoices, billed, advances, percent, taxed) = (order.ReadyAdvances, order.ReadyInvoices, order.BilledTax, order.Advances, order.AdvancePercent, order.TaxSubtotals);
        var bills = AdvanceBilling.Follow(order, now);
        if (waiting.Select(Told).SequenceEqual(order.ReadyAdvances.Select(Told)))
        {
            (order.ReadyAdvances, order.ReadyInvoices, order.BilledTax, order.Advances, order.AdvancePercent, order.TaxSubtotals, order.IsToTax) = (waiting, invoices, billed, advances, percent, taxed, false);
            return [];
        }

        return
        [
            .. waiting.Count == 0 ? Array.Empty<Fact>() : [new OrderAdvanceWithdrawn([.. waiting.Select(ready => ready.InvoiceId)])],
            .. bills.Count == 0 ? Array.Empty<Fact>() : [new OrderBilled(order.Id, bills)],
            .. waiting.Any(ready => ready.Asked is not null) ? Rewritten(order, waiting) : [],
        ];
    }

    private static IEnumerable<Fact> Rewritten(Order order, IReadOnlyList<ReadyAdvance> waiting)
    {
        var (before, after) = (Asked(waiting), Asked(order.ReadyAdvances));
        return before == after ? [] : [new Warned("advance-rewritten", $"The advance of {order.Number} that waits to be sent follows the change: it asks for {Words.Plain(after)} {order.Currency} without tax instead of {Words.Plain(before)}.")];
    }

    private static decimal Asked(IEnumerable<ReadyAdvance> some) => some.Where(ready => ready.Asked is not null).SelectMany(ready => ready.Subtotals).Sum(one => one.Base);

    /// <summary>What is given back has its share of the advance's tax: a cent of it more or less, for what happened since, is no reason to write it anew.</summary>
    private static string Told(ReadyAdvance ready) =>
        $"{ready.GivesBack} {ready.Asked?.Percent} {string.Join(' ', ready.Subtotals.Select(one => $"{one.Key()} {Words.Plain(one.Base)} {(ready.GivesBack is null ? Words.Plain(one.Tax) : "")}"))}";
}

/// <summary>Papers that were to adjust an advance, or to ask for one, no longer fit the order: they are thrown away.</summary>
public sealed record OrderAdvanceWithdrawn(IReadOnlyList<Guid> Invoices) : Fact;
