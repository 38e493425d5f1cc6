using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Kontor.Server.Http;

namespace Kontor.Server.Sales;

/// <summary>What the list of orders can be asked.</summary>
public static class OrderList
{
    /// <param name="customers">Where names are searched.</param>
    public static Listing<Order> Of(IQueryable<Customer> customers) => new Listing<Order>()
        .Status(order => order.State)
        .Choice("lifecycle", order => order.State)
        .Choice("fulfilment", order => order.Fulfilment)
        .Choice("returns", order => order.Returns)
        .Choice("invoicing", order => order.Invoicing)
        .Choice("payment", order => order.Payment)
        .Choice("stage", order => order.Stage)
        .Choice("badge", order => order.Badge)
        .Flag("onHold", order => order.OnHold)
        .Flag("finalised", order => order.Finalised)
        .Exactly("workStatus", order => order.WorkStatus)
        .One("organisation", order => order.Organisation)
        .One("orderType", order => order.OrderType)
        .Customer(customers, order => order.Customer)
        .Exactly("customerNumber", order => order.CustomerNumber)
        .Number("number", order => order.Number)
        .Exactly("customerOrderNumber", order => order.CustomerOrderNumber)
        .Exactly("externalKey", order => order.ExternalKey)
        .Part("subject", order => order.Subject)
        .Part("reference", order => order.Reference)
        .Part("contact", order => order.Contact)
        .Part("seller", order => order.Seller)
        .Part("assignedTo", order => order.AssignedTo)
        .Part("placedBy", order => order.PlacedByName)
        .Part("deliveryMethod", order => order.DeliveryMethod)
        .Exactly("paymentMethod", order => order.PaymentMethod)
        .Exactly("currency", order => order.Currency)
        .Days("from", "to", order => order.OrderedOn)
        .Days("requestedOnFrom", "requestedOnTo", order => order.RequestedOn)
        .Amounts("Net", order => order.Net)
        .Amounts("Gross", order => order.Gross)
        .Filter("q", (orders, value) => Search(orders, customers, value), "A number, the customer's own order number, or a part of the customer's name.")
        .Without("lines", "overInvoicedNet", "taxSteps", "stageReason", "terms", "taxSubtotals", "billedTax", "draftShipments", "draftReturns", "readyInvoices", "readyAdvances", "advances", "issued", "prepayments")
        .Sort("orderedOn", order => order.OrderedOn, isDefault: true)
        .Sort("number", order => order.Id)
        .Sort("customerName", order => order.CustomerName)
        .Sort("gross", order => order.Gross)
        .Sort("net", order => order.Net)
        .Sort("placedAt", order => order.Id);

    /// <summary>A number is looked up as a number, ours or the customer's own; anything else is a customer's name.</summary>
    private static IQueryable<Order> Search(IQueryable<Order> orders, IQueryable<Customer> customers, string text)
    {
        var number = text.ToUpperInvariant();
        if (!number.StartsWith("SO-", StringComparison.Ordinal) && !text.All(char.IsAsciiDigit))
        {
            return orders.Where(CustomerColumns.Named<Order>(customers, order => order.Customer, text));
        }

        var ours = number.StartsWith("SO-", StringComparison.Ordinal) ? number : "SO-" + number;
        return orders.Where(ListValues.Either(ListValues.Begins<Order>(order => order.Number, ours), order => order.CustomerOrderNumber == text));
    }
}
