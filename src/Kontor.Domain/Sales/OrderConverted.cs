using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>A pro forma has become an order.</summary>
public sealed record OrderConverted(Id<Order> ProForma, OrderLink Order) : Fact;
