using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>A shipment has left: what it planned is shipped (V16).</summary>
public sealed record DeliverOrder(Guid ShipmentId, IReadOnlyList<LineQuantity> Rows) : IAct<Order>
{
    public static Reason? Refusal(Order order) => order.Held ?? order.Unpaid;

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        foreach (var (id, quantity) in Rows)
        {
            var line = order.Line(id);
            if (quantity > line.Open)
            {
                throw new Refused("not-open", $"{line.Description}: {quantity:0.####} is to leave, but only {line.Open:0.####} is open on {order.Number}.");
            }

            line.Planned -= quantity;
            line.Shipped += quantity;
            line.DeliveredOn = now.Today;
        }

        order.DraftShipments = [.. order.DraftShipments.Where(draft => draft != ShipmentId)];
        return [];
    }
}
