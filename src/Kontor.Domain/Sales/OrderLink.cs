using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Another order that this one came from, or that came from it.</summary>
/// <param name="Order">Which.</param>
/// <param name="Number">For people.</param>
public sealed record OrderLink(Id<Order> Order, string Number)
{
    /// <summary>The orders that a new one comes from are told of it.</summary>
    internal static IEnumerable<Fact> Tell(Order order) => order switch
    {
        { ConvertedFrom: { } proForma } => [new OrderConverted(proForma.Order, new OrderLink(order.Id, order.Number))],
        { SplitFrom: { } goods } => [new OrderSplit(goods.Order, new OrderLink(order.Id, order.Number))],
        { Credits: { } credited } => [new OrderMemoTold(credited.Order, new OrderMemo(order.Id, order.Number))],
        _ => [],
    };
}
