using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Lets an order go on that was on hold; what leaves with its invoice, and was invoiced meanwhile, leaves now.</summary>
public sealed record ReleaseOrder : IAct<Order>
{
    public static Reason? Refusal(Order order) => order.OnHold
        ? null
        : new Reason("not-on-hold", $"{order.Number} is not on hold.");

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        (order.OnHold, order.HoldReason) = (false, null);
        yield return new OrderEvent(now.NewId<OrderEvent>(), order.Id, "Release", "", now.Instant, now.By.Name);
        yield return new OrderReleased(order.Id, order.DraftShipments);
        foreach (var fact in InvoiceOrder.Leave(order, order.Lines, now))
        {
            yield return fact;
        }
    }
}
