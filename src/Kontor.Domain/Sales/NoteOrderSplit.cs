using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>The order of what is not shipped is noted on the order of the goods (T11).</summary>
public sealed record NoteOrderSplit(OrderLink Rest) : IAct<Order>
{
    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        order.SplitTo = Rest;
        return [new Warned("split", $"The order was mixed, so it was split: the goods are on {order.Number}, the rest is on {Rest.Number}.")];
    }
}
