using Kontor.Domain.Kernel;

namespace Kontor.Domain.Shipping;

/// <summary>Its order goes on: the draft may leave again.</summary>
public sealed record ReleaseShipment : IAct<Shipment>
{
    public IEnumerable<Fact> Apply(Shipment shipment, Moment now)
    {
        (shipment.OnHold, shipment.HoldReason) = (false, null);
        return [];
    }
}
