using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>An order goes on: its drafts may leave again.</summary>
public sealed record OrderReleased(Id<Order> Order, IReadOnlyList<Guid> Shipments) : Fact;
