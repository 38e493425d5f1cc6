using Kontor.Domain.Billing;
using Kontor.Domain.Parties;
using Kontor.Server.Http;

namespace Kontor.Server.Billing;

/// <summary>What the list of invoices can be asked.</summary>
public static class InvoiceList
{
    /// <param name="customers">Where names are searched.</param>
    public static Listing<Invoice> Of(IQueryable<Customer> customers) => new Listing<Invoice>()
        .Status(invoice => invoice.State)
        .Choice("kind", invoice => invoice.Kind)
        .Choice("payment", invoice => invoice.Payment)
        .Number("number", invoice => invoice.Number)
        .One("order", invoice => invoice.Order)
        .Number("orderNumber", invoice => invoice.OrderNumber)
        .Customer(customers, invoice => invoice.Customer)
        .Exactly("customerOrderNumber", invoice => invoice.CustomerOrderNumber)
        .Part("reference", invoice => invoice.Reference)
        .Part("billingEmail", invoice => invoice.BillingEmail)
        .Exactly("currency", invoice => invoice.Currency)
        .Exactly("paymentMethod", invoice => invoice.PaymentMethod)
        .Exactly("channel", invoice => invoice.Channel)
        .Days("from", "to", invoice => invoice.InvoiceDate)
        .Days("dueDateFrom", "dueDateTo", invoice => invoice.DueDate)
        .Amounts("Net", invoice => invoice.Net)
        .Amounts("Gross", invoice => invoice.Gross)
        .Amounts("Due", invoice => invoice.Due)
        .Find(customers, invoice => invoice.Customer, ("INV-", invoice => invoice.Number), ("CN-", invoice => invoice.Number), ("SO-", invoice => invoice.OrderNumber))
        .Without("lines", "taxSubtotals", "seller", "buyer", "credits")
        .Sort("invoiceDate", invoice => invoice.InvoiceDate, isDefault: true)
        .Sort("dueDate", invoice => invoice.DueDate)
        .Sort("number", invoice => invoice.SentAt)
        .Sort("gross", invoice => invoice.Gross);
}
