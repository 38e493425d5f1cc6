using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>A return of its goods was registered, or was discarded.</summary>
public sealed record NoteOrderReturn(Guid ReturnId, bool IsGone = false) : IAct<Order>
{
    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        order.DraftReturns = IsGone ? [.. order.DraftReturns.Where(draft => draft != ReturnId)] : [.. order.DraftReturns, ReturnId];
        return [];
    }
}
