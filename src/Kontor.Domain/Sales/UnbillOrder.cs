using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Sales;

/// <summary>An invoice that was ready is thrown away: what it covered is to be invoiced again, and what it deducted is left again.</summary>
/// <param name="InvoiceId">Which.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Lines">What it covered.</param>
/// <param name="Subtotals">What it took of each rate.</param>
/// <param name="Advances">What it took off the advances, or gave back of them.</param>
public sealed record UnbillOrder(
    Guid InvoiceId, InvoiceKind Kind, IReadOnlyList<BilledLine> Lines, IReadOnlyList<TaxSubtotal> Subtotals, IReadOnlyList<RestoredAdvance> Advances) : IAct<Order>
{
    public IEnumerable<Need> Needs(Order order) => OrderTaxes.Needs;

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        foreach (var (id, covers, net, key) in Lines)
        {
            order.Line(id).Unbill(order, key, covers, net);
        }

        (order.BilledTax, order.IsToTax) = (TaxSubtotals.Less(order.BilledTax, Subtotals), true);
        order.AdvancePercent -= order.ReadyAdvances.FirstOrDefault(ready => ready.InvoiceId == InvoiceId)?.Asked?.Percent ?? 0;
        order.Forget(InvoiceId);
        OrderAdvances.Restore(order, Advances, wasGivenBack: Kind == InvoiceKind.CreditNote);
        OrderTaxes.Decide(order, now, mayTellOfBilled: false);
        return [];
    }
}

/// <summary>What an invoice covers of a row of the order.</summary>
public sealed record BilledLine(Id<OrderLine> Line, decimal Covers, decimal Net, TaxKey Key);
