using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Shipping;

/// <summary>Rows of a shipment are to come back: the return is to be written.</summary>
public sealed record ShipmentReturnPlanned(Id<Shipment> Shipment, Id<Order> Order, Id<Return> Return, IReadOnlyList<ReturnLine> Rows, string? Reason) : Fact;
