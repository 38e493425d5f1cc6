using Kontor.Domain.Kernel;

namespace Kontor.Domain.Shipping;

/// <summary>What a return had planned is there.</summary>
public sealed record TakeShipmentBack(IReadOnlyList<ShippedQuantity> Rows) : IAct<Shipment>
{
    public IEnumerable<Fact> Apply(Shipment shipment, Moment now)
    {
        foreach (var (id, quantity) in Rows)
        {
            var line = shipment.Line(id);
            line.Returning -= quantity;
            line.Returned += quantity;
        }

        return [];
    }
}
