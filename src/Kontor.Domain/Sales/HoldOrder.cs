using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Keeps the order back: until it is released nothing of it is shipped, and it does not advance.</summary>
/// <param name="Reason">Why, for all who wonder.</param>
public sealed record HoldOrder(string Reason) : IAct<Order>, IChecked
{
    public static Reason? Refusal(Order order) => order.OnHold
        ? new Reason("already-on-hold", $"{order.Number} is already on hold: {order.HoldReason}.")
        : null;

    public IEnumerable<Fault> Faults() => Check.Filled("reason", Reason, 200);

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        (order.OnHold, order.HoldReason) = (true, Reason.Trim());
        yield return new OrderEvent(now.NewId<OrderEvent>(), order.Id, "Hold", order.HoldReason, now.Instant, now.By.Name);
        yield return new OrderHeld(order.Id, order.HoldReason, order.DraftShipments);
    }
}
