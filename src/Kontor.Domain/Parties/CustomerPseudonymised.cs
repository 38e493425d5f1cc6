using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>A person asked to be forgotten; what else is kept of the customer loses the person too.</summary>
public sealed record CustomerPseudonymised(Id<Customer> Customer) : Fact;
