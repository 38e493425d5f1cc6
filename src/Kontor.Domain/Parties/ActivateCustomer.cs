using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Takes a customer into use again.</summary>
public sealed record ActivateCustomer : IAct<Customer>
{
    public IEnumerable<Fact> Apply(Customer customer, Moment now) => [];
}
