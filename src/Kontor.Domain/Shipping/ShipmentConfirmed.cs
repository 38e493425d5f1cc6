using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Stock;

namespace Kontor.Domain.Shipping;

/// <summary>A shipment has left: its goods are to be issued, its order is to know.</summary>
public sealed record ShipmentConfirmed(
    Id<Shipment> Shipment, string Number, Id<Order> Order, IReadOnlyList<LineQuantity> Rows, IReadOnlyList<ShippedGoods> Goods) : Fact;

/// <summary>So much of a product left a warehouse.</summary>
public sealed record ShippedGoods(Id<StockItem> StockItem, Id<Warehouse> Warehouse, decimal Quantity);
