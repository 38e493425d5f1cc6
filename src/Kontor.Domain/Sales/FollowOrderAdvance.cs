using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>The order has changed: its advances follow, by another advance or by giving a part back, prepared for a person to send (W09). Several changes make one paper: what waits from before is withdrawn first.</summary>
public sealed record FollowOrderAdvance : IAct<Order>
{
    public IEnumerable<Need> Needs(Order order) => [Need.All<Parties.Organisation>()];

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        var waiting = order.ReadyAdvances.Where(ready => ready.Adjusts).Select(ready => ready.InvoiceId).ToList();
        if (waiting.Count > 0)
        {
            return [new OrderAdvanceWithdrawn(waiting)];
        }

        // A first advance that waits to be sent is not followed yet.
        return order.ReadyAdvances.Count == 0 && AdvanceBilling.Follow(order, now) is { Count: > 0 } bills ? [new OrderBilled(order.Id, bills)] : [];
    }
}

/// <summary>Papers that were to adjust an advance no longer fit the order: they are thrown away, and it is asked again.</summary>
public sealed record OrderAdvanceWithdrawn(IReadOnlyList<Guid> Invoices) : Fact;
