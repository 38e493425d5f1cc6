using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>An order was put on hold: its drafts do not leave.</summary>
public sealed record OrderHeld(Id<Order> Order, string Reason, IReadOnlyList<Guid> Shipments) : Fact;
