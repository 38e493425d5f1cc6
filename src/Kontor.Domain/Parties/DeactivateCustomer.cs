using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Takes a customer out of use: what names it stays as it is, nothing new can name it.</summary>
public sealed record DeactivateCustomer : IAct<Customer>
{
    public IEnumerable<Fact> Apply(Customer customer, Moment now) => [];
}
