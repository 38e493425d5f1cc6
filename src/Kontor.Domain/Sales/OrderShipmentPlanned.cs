using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;
using Kontor.Domain.Stock;

namespace Kontor.Domain.Sales;

/// <summary>Rows of an order were put aside for a shipment, which is to be made.</summary>
/// <param name="Order">Whose rows.</param>
/// <param name="ShipmentId">The identity the shipment is to have.</param>
/// <param name="Rows">What goes.</param>
/// <param name="Confirm">It leaves at once.</param>
public sealed record OrderShipmentPlanned(Id<Order> Order, Guid ShipmentId, IReadOnlyList<PlannedRow> Rows, bool Confirm) : Fact
{
    /// <summary>The order keeps in mind that the draft is there.</summary>
    internal static OrderShipmentPlanned Of(Order order, IReadOnlyList<PlannedRow> rows, bool confirm, Moment now)
    {
        var shipment = now.NewId<OrderShipmentPlanned>().Value;
        order.DraftShipments = [.. order.DraftShipments, shipment];
        return new OrderShipmentPlanned(order.Id, shipment, rows, confirm);
    }
}

/// <summary>So much of a row, from a warehouse.</summary>
public sealed record PlannedRow(
    Id<OrderLine> Line, Id<Product>? Product, string? Sku, string Description, string Unit, bool IsStocked, decimal Quantity, Id<Warehouse> Warehouse)
{
    internal PlannedRow(OrderLine line, decimal quantity, Id<Warehouse> warehouse)
        : this(line.Id, line.Product, line.Sku, line.Description, line.Unit, line.IsStocked, quantity, warehouse)
    {
    }
}
