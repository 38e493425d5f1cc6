using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>An order of a deal was placed, changed or deleted: the deal's total is to be true.</summary>
public sealed record DealOrderSettled(Id<Deal> Deal, DealOrder Order, bool IsGone = false) : Fact;

/// <summary>A participant of a deal takes a product: on the order there is, or on a first one (W03).</summary>
public sealed record DealProductAdded(Id<Order>? Order, OrderLineInput Row, PlaceOrder First) : Fact;

/// <summary>A product of a deal goes to another of its orders.</summary>
public sealed record DealProductMoved(Id<Order> From, Id<OrderLine> Line, Id<Order>? To, PlaceOrder First) : Fact;

/// <summary>An order has given a row away.</summary>
public sealed record OrderRowGiven(Id<Order>? To, OrderLineInput Row, PlaceOrder First) : Fact;

/// <summary>A deal was given up, and its orders with it.</summary>
public sealed record DealCancelled(IReadOnlyList<Id<Order>> Orders, string? Reason, bool Credit) : Fact;
