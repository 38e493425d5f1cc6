using Kontor.Domain.Billing;
using Kontor.Domain.Parties;
using Kontor.Server.Http;

namespace Kontor.Server.Billing;

/// <summary>What the list of payments can be asked.</summary>
public static class PaymentList
{
    /// <param name="customers">Where names are searched.</param>
    public static Listing<CustomerPayment> Of(IQueryable<Customer> customers) => new Listing<CustomerPayment>()
        .Status(payment => payment.State)
        .Choice("kind", payment => payment.Kind)
        .Number("number", payment => payment.Number)
        .Customer(customers, payment => payment.Customer)
        .Number("orderNumber", payment => payment.OrderNumber)
        .Exactly("method", payment => payment.Method)
        .Exactly("currency", payment => payment.Currency)
        .Exactly("externalKey", payment => payment.ExternalKey)
        .Part("reference", payment => payment.Reference)
        .Days("from", "to", payment => payment.ReceivedOn)
        .Amounts("Amount", payment => payment.Amount)
        .Amounts("Unused", payment => payment.Unused)
        .Find(customers, payment => payment.Customer, ("PAY-", payment => payment.Number), ("SO-", payment => payment.OrderNumber))
        .Without("uses", "refunds")
        .Sort("receivedOn", payment => payment.ReceivedOn, isDefault: true)
        .Sort("number", payment => payment.Id)
        .Sort("amount", payment => payment.Amount);
}
