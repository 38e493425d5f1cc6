using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Shipping;

/// <summary>Stock control was switched on while the draft waits: its goods leave the stock when it is confirmed (V02).</summary>
public sealed record TakeUpShipment(IReadOnlyList<Id<OrderLine>> Goods) : IAct<Shipment>
{
    public IEnumerable<Fact> Apply(Shipment shipment, Moment now)
    {
        foreach (var line in shipment.Lines.Where(line => Goods.Contains(line.OrderLine)))
        {
            line.IsStocked = true;
        }

        return [];
    }
}
