using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Another order that this one came from, or that came from it.</summary>
/// <param name="Order">Which.</param>
/// <param name="Number">For people.</param>
public sealed record OrderLink(Id<Order> Order, string Number);
