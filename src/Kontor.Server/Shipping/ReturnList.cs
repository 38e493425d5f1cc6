using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Shipping;
using Kontor.Domain.Stock;
using Kontor.Server.Http;
using Microsoft.EntityFrameworkCore;

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
        .One("customer", one => one.Customer)
        .Filter("customerName", (returns, value) => Named(returns, customers, value), "A part of the customer's name, number or mail address.")
        .Part("reason", one => one.Reason)
        .Filter(
            "warehouse",
            (returns, value) => ListValues.Id<Warehouse>("warehouse", value) is var id ? returns.Where(one => one.Lines.Any(line => line.Warehouse == id)) : returns,
            "What comes into the warehouse with this id.",
            ListFilterKind.Identity)
        .Days("from", "to", one => one.MadeOn)
        .Days("confirmedOnFrom", "confirmedOnTo", one => one.ConfirmedOn)
        .Part("confirmedBy", one => one.ConfirmedBy)
        .Filter("q", (returns, value) => Search(returns, customers, value), "A number, or a part of the customer's name.")
        .Without("lines")
        .Sort("madeOn", one => one.MadeOn, isDefault: true)
        .Sort("confirmedOn", one => one.ConfirmedOn)
        .Sort("number", one => one.Id);

    private static IQueryable<Return> Named(IQueryable<Return> returns, IQueryable<Customer> customers, string name)
    {
        var pattern = ListValues.Containing(Searchable.Text(name));
        var found = customers.Where(customer => EF.Functions.Like(customer.SearchText, pattern, "\\")).Select(customer => customer.Id);
        return returns.Where(one => found.Contains(one.Customer));
    }

    /// <summary>A number is looked up as a number of a return, a shipment or an order; anything else is a customer's name.</summary>
    private static IQueryable<Return> Search(IQueryable<Return> returns, IQueryable<Customer> customers, string text) => text.ToUpperInvariant() switch
    {
        var number when number.StartsWith("RT-", StringComparison.Ordinal) => returns.Where(ListValues.Begins<Return>(one => one.Number, number)),
        var number when number.StartsWith("SH-", StringComparison.Ordinal) => returns.Where(ListValues.Begins<Return>(one => one.ShipmentNumber, number)),
        var number when number.StartsWith("SO-", StringComparison.Ordinal) => returns.Where(ListValues.Begins<Return>(one => one.OrderNumber, number)),
        _ when text.All(char.IsAsciiDigit) => returns.Where(ListValues.Begins<Return>(one => one.Number, "RT-" + text)),
        _ => Named(returns, customers, text),
    };
}
