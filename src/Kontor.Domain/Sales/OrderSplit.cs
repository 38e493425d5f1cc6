using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>What is not shipped of a mixed order has an order of its own.</summary>
public sealed record OrderSplit(Id<Order> Goods, OrderLink Rest) : Fact;
