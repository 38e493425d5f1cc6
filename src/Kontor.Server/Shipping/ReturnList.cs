using Kontor.Domain.Parties;
using Kontor.Domain.Shipping;
using Kontor.Domain.Stock;
using Kontor.Server.Http;

namespace Kontor.Server.Shipping;

/// <summary>What the list of returns can be asked.</summary>
public static class ReturnList
{
    /// <param name="customers">Where names are searched.</param>
    public static Listing<Return> Of(IQueryable<Customer> customers) => new Listing<Return>()
        .Status(one => one.State)
        .Number("number", one => one.Number)
        .One("order", one => one.Order)
        .Number("orderNumber", one => one.OrderNumber)
        .One("shipment", one => one.Shipment)
        .Number("shipmentNumber", one => one.ShipmentNumber)
        .Customer(customers, one => one.Customer)
        .Part("reason", one => one.Reason)
        .Filter(
            "warehouse",
            (returns, value) => ListValues.Id<Warehouse>("warehouse", value) is var id ? returns.Where(one => one.Lines.Any(line => line.Warehouse == id)) : returns,
            "What comes into the warehouse with this id.",
            ListFilterKind.Identity)
        .Days("from", "to", one => one.MadeOn)
        .Days("confirmedOnFrom", "confirmedOnTo", one => one.ConfirmedOn)
        .Part("confirmedBy", one => one.ConfirmedBy)
        .Find(customers, one => one.Customer, ("RT-", one => one.Number), ("SH-", one => one.ShipmentNumber), ("SO-", one => one.OrderNumber))
        .Without("lines")
        .Sort("madeOn", one => one.MadeOn, isDefault: true)
        .Sort("confirmedOn", one => one.ConfirmedOn)
        .Sort("number", one => one.Id);
}
