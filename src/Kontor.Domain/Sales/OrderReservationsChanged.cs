using Kontor.Domain.Kernel;
using Kontor.Domain.Stock;

namespace Kontor.Domain.Sales;

/// <summary>The open demand of an order is another than before: the stock promises more, or less.</summary>
/// <param name="Order">Which order.</param>
/// <param name="Changes">Of what.</param>
/// <param name="IsWantedAgain">Goods came back, and others are owed for them.</param>
public sealed record OrderReservationsChanged(Id<Order> Order, IReadOnlyList<ReservationChange> Changes, bool IsWantedAgain = false) : Fact;

/// <summary>How much more of a product is promised; below zero how much less.</summary>
public sealed record ReservationChange(Id<StockItem> StockItem, decimal Quantity);
