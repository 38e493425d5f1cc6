using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Shipping;

/// <summary>Throws a draft away: its rows are to be shipped again.</summary>
public sealed record DiscardShipment : IAct<Shipment>
{
    public IEnumerable<Fact> Apply(Shipment shipment, Moment now) =>
    [
        new ShipmentReplanned(
            shipment.Id,
            shipment.Order,
            [.. shipment.Lines.GroupBy(line => line.OrderLine).Select(row => new LineQuantity(row.Key, -row.Sum(line => line.Quantity)))],
            IsGone: true),
    ];
}
