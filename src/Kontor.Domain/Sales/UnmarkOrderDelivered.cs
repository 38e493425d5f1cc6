using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Takes back that the order was marked as delivered by hand: the goods are reserved again (V07).</summary>
public sealed record UnmarkOrderDelivered : IAct<Order>
{
    public static Reason? Refusal(Order order) => order.Lines.Any(line => line.Unstocked > 0)
        ? null
        : new Reason("not-marked", $"{order.Number} is not marked as delivered by hand.");

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        foreach (var line in order.Lines)
        {
            line.DeliveredOn = line.Shipped > 0 ? line.DeliveredOn : null;
            line.Unstocked = 0;
        }

        return [];
    }
}
