using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Shipping;

/// <summary>Hands the goods to the carrier: what the lines say leaves its warehouse, once and for all (V16).</summary>
public sealed record ConfirmShipment : IAct<Shipment>
{
    public static Reason? Refusal(Shipment shipment) => shipment switch
    {
        { OnHold: true } => new Reason("on-hold", $"{shipment.OrderNumber} is on hold: {shipment.HoldReason}. Release the order first."),
        { Lines.Count: 0 } => new Reason("shipment-empty", "The shipment has no lines."),
        _ => null,
    };

    public IEnumerable<Fact> Apply(Shipment shipment, Moment now)
    {
        shipment.ConfirmedOn = now.Today;
        shipment.ConfirmedBy = now.By.Name;
        yield return new ShipmentConfirmed(
            shipment.Id,
            shipment.Number,
            shipment.Order,
            [.. shipment.Lines.GroupBy(line => line.OrderLine).Select(row => new LineQuantity(row.Key, row.Sum(line => line.Quantity)))],
            [.. shipment.Lines.Where(line => line.IsStocked).Select(line => new ShippedGoods(line.Product!.Value.As<Stock.StockItem>(), line.Warehouse, line.Quantity))]);
    }
}
