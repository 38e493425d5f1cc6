using Kontor.Domain.Billing;
using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Server.Http;
using Microsoft.EntityFrameworkCore;

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
        .One("customer", invoice => invoice.Customer)
        .Filter("customerName", (invoices, value) => Named(invoices, customers, value), "A part of the customer's name, number or mail address.")
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
        .Filter("q", (invoices, value) => Search(invoices, customers, value), "A number, or a part of the customer's name.")
        .Without("lines", "taxSubtotals", "seller", "buyer", "credits")
        .Sort("invoiceDate", invoice => invoice.InvoiceDate, isDefault: true)
        .Sort("dueDate", invoice => invoice.DueDate)
        .Sort("number", invoice => invoice.SentAt)
        .Sort("gross", invoice => invoice.Gross);

    private static IQueryable<Invoice> Named(IQueryable<Invoice> invoices, IQueryable<Customer> customers, string name)
    {
        var pattern = ListValues.Containing(Searchable.Text(name));
        var found = customers.Where(customer => EF.Functions.Like(customer.SearchText, pattern, "\\")).Select(customer => customer.Id);
        return invoices.Where(invoice => found.Contains(invoice.Customer));
    }

    /// <summary>A number is looked up as a number of an invoice or an order; anything else is a customer's name.</summary>
    private static IQueryable<Invoice> Search(IQueryable<Invoice> invoices, IQueryable<Customer> customers, string text) => text.ToUpperInvariant() switch
    {
        var number when number.StartsWith("INV-", StringComparison.Ordinal) => invoices.Where(ListValues.Begins<Invoice>(invoice => invoice.Number, number)),
        var number when number.StartsWith("CN-", StringComparison.Ordinal) => invoices.Where(ListValues.Begins<Invoice>(invoice => invoice.Number, number)),
        var number when number.StartsWith("SO-", StringComparison.Ordinal) => invoices.Where(ListValues.Begins<Invoice>(invoice => invoice.OrderNumber, number)),
        _ when text.All(char.IsAsciiDigit) => invoices.Where(ListValues.Begins<Invoice>(invoice => invoice.Number, "INV-" + text)),
        _ => Named(invoices, customers, text),
    };
}
