using Kontor.Domain.Kernel;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.Shipping.Shipment, Kontor.Domain.Shipping.ShipmentState>;
using static Kontor.Domain.Shipping.ShipmentState;

namespace Kontor.Domain.Shipping;

/// <summary>The life of a shipment.</summary>
public static class ShipmentLifecycle
{
    public static Lifecycle<Shipment, ShipmentState> Table { get; } = new(start: Draft,
    [
        Make<PlanShipment>(by: Who.System),
        Step<ConfirmShipment>(from: [Draft], to: Confirmed, looksBeyond: true),
        Step<EditShipment>(from: [Draft], looksBeyond: true),
        Step<HoldShipment>(from: [Draft], by: Who.System),
        Step<ReleaseShipment>(from: [Draft], by: Who.System),
        Step<TakeUpShipment>(from: [Draft], by: Who.System),
        Step<DiscardShipment>(from: [Draft], to: Discarded),
        Step<ReturnShipment>(from: [Draft, Confirmed, Discarded], path: "returns"),
        Step<AdjustShipmentReturns>(from: [Confirmed], by: Who.System),
        Step<TakeShipmentBack>(from: [Confirmed], by: Who.System),
    ]);
}
