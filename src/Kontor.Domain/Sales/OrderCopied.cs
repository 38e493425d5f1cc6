using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>An order is to be made after another one.</summary>
public sealed record OrderCopied(Id<Order> Source, PlaceOrder Copy) : Fact;
