using Kontor.Domain.Parties;
using Kontor.Server.Http;

namespace Kontor.Server.Parties;

/// <summary>What the list of customers can be asked.</summary>
public static class CustomerList
{
    public static Listing<Customer> Of() => new Listing<Customer>()
        .Status(customer => customer.State)
        .Part("number", customer => customer.Number)
        .Part("name", customer => customer.Name)
        .Flag("isBusiness", customer => customer.IsBusiness)
        .Exactly("vatId", customer => customer.VatId)
        .Exactly("companyId", customer => customer.CompanyId)
        .Exactly("currency", customer => customer.Currency)
        .Exactly("paymentMethod", customer => customer.PaymentMethod)
        .Exactly("language", customer => customer.Language)
        .Part("billingEmail", customer => customer.BillingEmail)
        .Search(customer => customer.SearchText, "In name, number, VAT id, company id and mail addresses.")
        .Sort("name", customer => customer.Name, isDefault: true, rises: true)
        .Sort("number", customer => customer.Number);
}
