using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Shipping;
using Kontor.Domain.Stock;
using Kontor.Server.Http;
using Microsoft.EntityFrameworkCore;

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
        .One("customer", shipment => shipment.Customer)
        .Filter("customerName", (shipments, value) => Named(shipments, customers, value), "A part of the customer's name, number or mail address.")
        .Part("deliveryMethod", shipment => shipment.DeliveryMethod)
        .Filter(
            "warehouse",
            (shipments, value) => ListValues.Id<Warehouse>("warehouse", value) is var id ? shipments.Where(shipment => shipment.Lines.Any(line => line.Warehouse == id)) : shipments,
            "What leaves the warehouse with this id.",
            ListFilterKind.Identity)
        .Days("from", "to", shipment => shipment.MadeOn)
        .Days("confirmedOnFrom", "confirmedOnTo", shipment => shipment.ConfirmedOn)
        .Part("confirmedBy", shipment => shipment.ConfirmedBy)
        .Filter("q", (shipments, value) => Search(shipments, customers, value), "A number, or a part of the customer's name.")
        .Without("lines")
        .Sort("madeOn", shipment => shipment.MadeOn, isDefault: true)
        .Sort("confirmedOn", shipment => shipment.ConfirmedOn)
        .Sort("number", shipment => shipment.Id);

    private static IQueryable<Shipment> Named(IQueryable<Shipment> shipments, IQueryable<Customer> customers, string name)
    {
        var pattern = ListValues.Containing(Searchable.Text(name));
        var found = customers.Where(customer => EF.Functions.Like(customer.SearchText, pattern, "\\")).Select(customer => customer.Id);
        return shipments.Where(shipment => found.Contains(shipment.Customer));
    }

    /// <summary>A number is looked up as a number of a shipment or an order; anything else is a customer's name.</summary>
    private static IQueryable<Shipment> Search(IQueryable<Shipment> shipments, IQueryable<Customer> customers, string text) => text.ToUpperInvariant() switch
    {
        var number when number.StartsWith("SH-", StringComparison.Ordinal) => shipments.Where(ListValues.Begins<Shipment>(shipment => shipment.Number, number)),
        var number when number.StartsWith("SO-", StringComparison.Ordinal) => shipments.Where(ListValues.Begins<Shipment>(shipment => shipment.OrderNumber, number)),
        _ when text.All(char.IsAsciiDigit) => shipments.Where(ListValues.Begins<Shipment>(shipment => shipment.Number, "SH-" + text)),
        _ => Named(shipments, customers, text),
    };
}
