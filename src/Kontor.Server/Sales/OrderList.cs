using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Kontor.Server.Http;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Sales;

/// <summary>What the list of orders can be asked.</summary>
public static class OrderList
{
    /// <param name="customers">Where names are searched: few rows beside the orders, so a name costs little however many orders there are.</param>
    public static Listing<Order> Of(IQueryable<Customer> customers) => new Listing<Order>()
        .Choice("status", order => order.State)
        .Choice("lifecycle", order => order.State)
        .Choice("fulfilment", order => order.Fulfilment)
        .Choice("invoicing", order => order.Invoicing)
        .Choice("stage", order => order.Stage)
        .Choice("badge", order => order.Badge)
        .Filter("customer", (orders, value) => ListValues.Id<Customer>("customer", value) is var id ? orders.Where(order => order.Customer == id) : orders)
        .Filter("customerName", (orders, value) => Named(orders, customers, value))
        .Filter("number", (orders, value) => orders.Where(order => EF.Functions.Like(order.Number, ListValues.Beginning(value.ToUpperInvariant()), "\\")))
        .Filter("customerOrderNumber", (orders, value) => orders.Where(order => order.CustomerOrderNumber == value))
        .Filter("externalKey", (orders, value) => orders.Where(order => order.ExternalKey == value))
        .Filter("subject", (orders, value) => orders.Where(order => EF.Functions.Like(order.Subject!, ListValues.Containing(value), "\\")))
        .Filter("workStatus", (orders, value) => orders.Where(order => order.WorkStatus == value))
        .Filter("currency", (orders, value) => orders.Where(order => order.Currency == value))
        .Filter("from", (orders, value) => ListValues.Day("from", value) is var day ? orders.Where(order => order.OrderedOn >= day) : orders)
        .Filter("to", (orders, value) => ListValues.Day("to", value) is var day ? orders.Where(order => order.OrderedOn <= day) : orders)
        .Filter("minGross", (orders, value) => ListValues.Number("minGross", value) is var least ? orders.Where(order => order.Gross >= least) : orders)
        .Filter("maxGross", (orders, value) => ListValues.Number("maxGross", value) is var most ? orders.Where(order => order.Gross <= most) : orders)
        .Filter("q", (orders, value) => Search(orders, customers, value))
        .Sort("orderedOn", order => order.OrderedOn, isDefault: true)
        .Sort("number", order => order.Number)
        .Sort("customerName", order => order.CustomerName)
        .Sort("gross", order => order.Gross)
        .Sort("net", order => order.Net)
        .Sort("placedAt", order => order.PlacedAt);

    private static IQueryable<Order> Named(IQueryable<Order> orders, IQueryable<Customer> customers, string name)
    {
        var pattern = ListValues.Containing(Searchable.Text(name));
        var found = customers.Where(customer => EF.Functions.Like(customer.SearchText, pattern, "\\")).Select(customer => customer.Id);
        return orders.Where(order => found.Contains(order.Customer));
    }

    /// <summary>A number is looked up as a number; anything else is a customer's name, or the customer's own order number.</summary>
    private static IQueryable<Order> Search(IQueryable<Order> orders, IQueryable<Customer> customers, string text) =>
        text.StartsWith("SO-", StringComparison.OrdinalIgnoreCase) || text.All(char.IsAsciiDigit)
            ? orders.Where(order => EF.Functions.Like(order.Number, ListValues.Beginning("SO-" + text.ToUpperInvariant().Replace("SO-", "", StringComparison.Ordinal)), "\\") || order.CustomerOrderNumber == text)
            : Named(orders, customers, text);
}
