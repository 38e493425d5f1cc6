using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Forgets the person for good and keeps the account: papers that the law wants kept stay as issued (rule 27).</summary>
public sealed record PseudonymiseCustomer : IAct<Customer>
{
    public IEnumerable<Fact> Apply(Customer customer, Moment now)
    {
        customer.Name = $"Pseudonymised {customer.Number}";
        customer.CompanyId = null;
        customer.VatId = null;
        customer.BillingEmail = null;
        customer.EInvoiceAddress = null;
        customer.BillTo = customer.BillTo.Forgotten(customer.Name);
        customer.ShipTos = [];
        customer.Contacts = [];
        yield return new CustomerPseudonymised(customer);
    }
}
