using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Shipping;

/// <summary>A draft takes more of the order's rows than before, or less.</summary>
public sealed record ShipmentReplanned(Id<Shipment> Shipment, Id<Order> Order, IReadOnlyList<LineQuantity> Changes, bool IsGone = false) : Fact;
