using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Removes a customer that nothing names; its journal stays.</summary>
public sealed record DeleteCustomer : IAct<Customer>
{
    public IEnumerable<Need> Needs(Customer customer) => [Need.Use(customer.Id)];

    public IEnumerable<Fact> Apply(Customer customer, Moment now)
    {
        InUse.Refuse(customer, now);
        return [];
    }
}
