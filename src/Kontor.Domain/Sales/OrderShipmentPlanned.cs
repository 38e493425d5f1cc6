using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;
using Kontor.Domain.Stock;

namespace Kontor.Domain.Sales;

/// <summary>Rows of an order were put aside for a shipment, which is to be made.</summary>
/// <param name="Order">Whose rows.</param>
/// <param name="Rows">What goes.</param>
/// <param name="Confirm">It leaves at once.</param>
public sealed record OrderShipmentPlanned(Id<Order> Order, IReadOnlyList<PlannedRow> Rows, bool Confirm) : Fact;

/// <summary>So much of a row, from a warehouse.</summary>
public sealed record PlannedRow(
    Id<OrderLine> Line, Id<Product>? Product, string? Sku, string Description, string Unit, bool IsStocked, decimal Quantity, Id<Warehouse> Warehouse)
{
    internal PlannedRow(OrderLine line, decimal quantity, Id<Warehouse> warehouse)
        : this(line.Id, line.Product, line.Sku, line.Description, line.Unit, line.IsStocked, quantity, warehouse)
    {
    }
}
