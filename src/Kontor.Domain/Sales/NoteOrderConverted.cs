using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>The order that a pro forma became is noted on it, and it is closed (T18).</summary>
public sealed record NoteOrderConverted(OrderLink To) : IAct<Order>
{
    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        order.ConvertedTo = [.. order.ConvertedTo, To];
        return [];
    }
}
