using Kontor.Domain.Billing;
using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Server.Http;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Billing;

/// <summary>What the list of payments can be asked.</summary>
public static class PaymentList
{
    /// <param name="customers">Where names are searched.</param>
    public static Listing<CustomerPayment> Of(IQueryable<Customer> customers) => new Listing<CustomerPayment>()
        .Status(payment => payment.State)
        .Choice("kind", payment => payment.Kind)
        .Number("number", payment => payment.Number)
        .One("customer", payment => payment.Customer)
        .Filter("customerName", (payments, value) => Named(payments, customers, value), "A part of the customer's name, number or mail address.")
        .Number("orderNumber", payment => payment.OrderNumber)
        .Exactly("method", payment => payment.Method)
        .Exactly("currency", payment => payment.Currency)
        .Exactly("externalKey", payment => payment.ExternalKey)
        .Part("reference", payment => payment.Reference)
        .Days("from", "to", payment => payment.ReceivedOn)
        .Amounts("Amount", payment => payment.Amount)
        .Amounts("Unused", payment => payment.Unused)
        .Filter("q", (payments, value) => Search(payments, customers, value), "A number, a reference, or a part of the customer's name.")
        .Without("uses", "refunds")
        .Sort("receivedOn", payment => payment.ReceivedOn, isDefault: true)
        .Sort("number", payment => payment.Id)
        .Sort("amount", payment => payment.Amount);

    private static IQueryable<CustomerPayment> Named(IQueryable<CustomerPayment> payments, IQueryable<Customer> customers, string name)
    {
        var pattern = ListValues.Containing(Searchable.Text(name));
        var found = customers.Where(customer => EF.Functions.Like(customer.SearchText, pattern, "\\")).Select(customer => customer.Id);
        return payments.Where(payment => found.Contains(payment.Customer));
    }

    private static IQueryable<CustomerPayment> Search(IQueryable<CustomerPayment> payments, IQueryable<Customer> customers, string text) => text.ToUpperInvariant() switch
    {
        var number when number.StartsWith("PAY-", StringComparison.Ordinal) => payments.Where(ListValues.Begins<CustomerPayment>(payment => payment.Number, number)),
        var number when number.StartsWith("SO-", StringComparison.Ordinal) => payments.Where(ListValues.Begins<CustomerPayment>(payment => payment.OrderNumber, number)),
        _ => Named(payments, customers, text),
    };
}
