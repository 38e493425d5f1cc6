using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Shipping;

/// <summary>A draft return takes more of the shipment's rows than before, or less.</summary>
public sealed record ReturnReplanned(Id<Return> Return, Id<Shipment> Shipment, Id<Order> Order, IReadOnlyList<ShippedQuantity> Changes, bool IsGone = false) : Fact;

/// <summary>So much of a row of a shipment.</summary>
public sealed record ShippedQuantity(Id<ShipmentLine> Line, decimal Quantity);
