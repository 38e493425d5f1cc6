using Kontor.Domain.Kernel;

namespace Kontor.Domain.Shipping;

/// <summary>A draft return was changed or discarded: it takes more of the rows, or less.</summary>
public sealed record AdjustShipmentReturns(IReadOnlyList<ShippedQuantity> Changes) : IAct<Shipment>
{
    public IEnumerable<Fact> Apply(Shipment shipment, Moment now)
    {
        foreach (var (id, quantity) in Changes)
        {
            var line = shipment.Line(id);
            if (quantity > line.Returnable)
            {
                throw new Refused("not-returnable", $"{line.Description}: {Words.Plain(quantity)} more asked, {Words.Plain(line.Returnable)} can still come back (drafts included).");
            }

            line.Returning += quantity;
        }

        return [];
    }
}
