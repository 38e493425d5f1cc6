using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Stock;

namespace Kontor.Domain.Shipping;

/// <summary>So much of a row of the order, from one warehouse (V14).</summary>
public sealed class ShipmentLine
{
    internal ShipmentLine()
    {
    }

    public Id<ShipmentLine> Id { get; internal set; }

    public int Position { get; internal set; }

    public Id<OrderLine> OrderLine { get; internal set; }

    public Id<Product>? Product { get; internal set; }

    public string? Sku { get; internal set; }

    public string Description { get; internal set; } = "";

    public string Unit { get; internal set; } = "";

    /// <summary>It leaves the stock; services and free text do not (K11).</summary>
    public bool IsStocked { get; internal set; }

    public decimal Quantity { get; internal set; }

    public Id<Warehouse> Warehouse { get; internal set; }

    /// <summary>On returns that are not confirmed yet.</summary>
    public decimal Returning { get; internal set; }

    /// <summary>It came back.</summary>
    public decimal Returned { get; internal set; }

    /// <summary>What can still come back, once it has left (V28).</summary>
    public decimal Returnable => Quantity - Returned - Returning;
}
