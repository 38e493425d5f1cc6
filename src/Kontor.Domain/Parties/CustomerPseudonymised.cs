using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>A person asked to be forgotten; what else is kept of the customer loses the person too.</summary>
public sealed record CustomerPseudonymised(Customer Customer) : Fact, IErases
{
    private static readonly string[] Told = ["name", "companyId", "vatId", "billingEmail", "eInvoiceAddress", "billTo", "shipTos", "contacts", "searchText"];

    public Document Erased => Customer;

    public IReadOnlyList<string> Members => Told;
}
