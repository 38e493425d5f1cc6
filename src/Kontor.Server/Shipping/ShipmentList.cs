using Kontor.Domain.Parties;
using Kontor.Domain.Shipping;
using Kontor.Domain.Stock;
using Kontor.Server.Http;

namespace Kontor.Server.Shipping;

/// <summary>What the list of shipments can be asked.</summary>
public static class ShipmentList
{
    /// <param name="customers">Where names are searched.</param>
    public static Listing<Shipment> Of(IQueryable<Customer> customers) => new Listing<Shipment>()
        .Status(shipment => shipment.State)
        .Number("number", shipment => shipment.Number)
        .One("order", shipment => shipment.Order)
        .Number("orderNumber", shipment => shipment.OrderNumber)
        .Customer(customers, shipment => shipment.Customer)
        .Part("deliveryMethod", shipment => shipment.DeliveryMethod)
        .Filter(
            "warehouse",
            (shipments, value) => ListValues.Id<Warehouse>("warehouse", value) is var id ? shipments.Where(shipment => shipment.Lines.Any(line => line.Warehouse == id)) : shipments,
            "What leaves the warehouse with this id.",
            ListFilterKind.Identity)
        .Days("from", "to", shipment => shipment.MadeOn)
        .Days("confirmedOnFrom", "confirmedOnTo", shipment => shipment.ConfirmedOn)
        .Part("confirmedBy", shipment => shipment.ConfirmedBy)
        .Find(customers, shipment => shipment.Customer, ("SH-", shipment => shipment.Number), ("SO-", shipment => shipment.OrderNumber))
        .Without("lines")
        .Sort("madeOn", shipment => shipment.MadeOn, isDefault: true)
        .Sort("confirmedOn", shipment => shipment.ConfirmedOn)
        .Sort("number", shipment => shipment.Id);
}
