using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>An order goes on to its next stage: its drafts leave, or its ready invoices are sent.</summary>
/// <param name="Order">Which.</param>
/// <param name="Shipments">The drafts that are confirmed.</param>
/// <param name="Invoices">The ready invoices that are sent.</param>
public sealed record OrderAdvanced(Id<Order> Order, IReadOnlyList<Guid> Shipments, IReadOnlyList<Guid> Invoices) : Fact;
