using Kontor.Domain.Kernel;

namespace Kontor.Domain.Shipping;

/// <summary>A shipment was drafted.</summary>
/// <param name="Shipment">Which.</param>
/// <param name="Confirm">It leaves at once.</param>
public sealed record ShipmentPlanned(Id<Shipment> Shipment, bool Confirm) : Fact;
