using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>An order that was paid at once is delivered and invoiced too: it is to be closed (W05).</summary>
public sealed record OrderDone(Id<Order> Order) : Fact;
