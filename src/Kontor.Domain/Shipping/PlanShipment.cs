using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Shipping;

/// <summary>Writes the draft of a shipment for the rows that an order has put aside.</summary>
public sealed record PlanShipment(Id<Shipment> Shipment, Id<Order> Order, IReadOnlyList<PlannedRow> Rows, bool Confirm) : IMake<Shipment>
{
    public IEnumerable<Need> Needs() => [Need.Of(Order), Need.Number("shipment")];

    public Made<Shipment> Make(Moment now)
    {
        var order = now.The(Order);
        var shipment = new Shipment
        {
            Id = Shipment,
            Number = now.Number("shipment"),
            Order = order.Id,
            OrderNumber = order.Number,
            Customer = order.Customer,
            CustomerName = order.CustomerName,
            ShipTo = order.ShipTo,
            DeliveryMethod = order.DeliveryMethod,
            MadeOn = now.Today,
        };
        shipment.Put(Rows.Select((row, index) => new ShipmentLine
        {
            Id = now.NewId<ShipmentLine>(),
            Position = index + 1,
            OrderLine = row.Line,
            Product = row.Product,
            Sku = row.Sku,
            Description = row.Description,
            Unit = row.Unit,
            IsStocked = row.IsStocked,
            Quantity = row.Quantity,
            Warehouse = row.Warehouse,
        }));
        return new Made<Shipment>(shipment, new ShipmentPlanned(shipment.Id, Confirm));
    }
}
