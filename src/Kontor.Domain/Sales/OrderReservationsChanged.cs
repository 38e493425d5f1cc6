using Kontor.Domain.Kernel;
using Kontor.Domain.Stock;

namespace Kontor.Domain.Sales;

/// <summary>The open demand of an order is another than before: the stock promises more, or less.</summary>
public sealed record OrderReservationsChanged(Id<Order> Order, IReadOnlyList<ReservationChange> Changes) : Fact;

/// <summary>How much more of a product is promised; below zero how much less.</summary>
public sealed record ReservationChange(Id<StockItem> StockItem, decimal Quantity);
