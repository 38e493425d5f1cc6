using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Stock;

namespace Kontor.Domain.Shipping;

/// <summary>So much of a row of the shipment comes back, and what becomes of it.</summary>
public sealed class ReturnLine
{
    internal ReturnLine()
    {
    }

    public Id<ReturnLine> Id { get; internal set; }

    public int Position { get; internal set; }

    public Id<ShipmentLine> ShipmentLine { get; internal set; }

    public Id<OrderLine> OrderLine { get; internal set; }

    public Id<Product>? Product { get; internal set; }

    public string? Sku { get; internal set; }

    public string Description { get; internal set; } = "";

    public string Unit { get; internal set; } = "";

    /// <summary>It comes into the stock; services and free text do not.</summary>
    public bool IsStocked { get; internal set; }

    public decimal Quantity { get; internal set; }

    public Disposition Disposition { get; internal set; }

    /// <summary>The customer wants no other in its place (V32).</summary>
    public bool CreditOnly { get; internal set; }

    /// <summary>Where it comes in.</summary>
    public Id<Warehouse> Warehouse { get; internal set; }
}
