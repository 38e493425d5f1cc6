using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>An order was invoiced and completed by itself (T09).</summary>
/// <param name="Order">Which.</param>
/// <param name="Says">In words.</param>
public sealed record OrderCompleted(Id<Order> Order, string Says) : Fact;
