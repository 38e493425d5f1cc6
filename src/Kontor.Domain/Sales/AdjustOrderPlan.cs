using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>A draft shipment was changed or discarded: its rows count for more, or for less.</summary>
public sealed record AdjustOrderPlan(Guid ShipmentId, IReadOnlyList<LineQuantity> Changes, bool IsGone) : IAct<Order>
{
    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        foreach (var (id, quantity) in Changes)
        {
            var line = order.Line(id);
            if (quantity > line.ToShip)
            {
                throw new Refused("not-open", $"{line.Description}: {quantity:0.####} more asked, {line.ToShip:0.####} still to be shipped (drafts included).");
            }

            line.Planned += quantity;
        }

        if (IsGone)
        {
            order.DraftShipments = [.. order.DraftShipments.Where(draft => draft != ShipmentId)];
        }

        return [];
    }
}

/// <summary>So much of a row of an order.</summary>
public sealed record LineQuantity(Id<OrderLine> Line, decimal Quantity);
