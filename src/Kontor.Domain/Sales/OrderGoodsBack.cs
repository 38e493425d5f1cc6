using Kontor.Domain.Kernel;
using Kontor.Domain.Stock;

namespace Kontor.Domain.Sales;

/// <summary>A credit memo was issued whose type affects inventory: its goods are in the warehouse again (T15).</summary>
public sealed record OrderGoodsBack(Id<Order> Order, string Number, Id<Warehouse> Warehouse, IReadOnlyList<ReservationChange> Goods) : Fact;
