using Kontor.Domain.Kernel;

namespace Kontor.Domain.Shipping;

/// <summary>Its order was put on hold: the draft does not leave.</summary>
public sealed record HoldShipment(string Why) : IAct<Shipment>
{
    public IEnumerable<Fact> Apply(Shipment shipment, Moment now)
    {
        (shipment.OnHold, shipment.HoldReason) = (true, Why);
        return [];
    }
}
