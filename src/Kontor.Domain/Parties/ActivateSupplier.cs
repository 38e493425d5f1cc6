using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Takes a supplier into use again.</summary>
public sealed record ActivateSupplier : IAct<Supplier>
{
    public IEnumerable<Fact> Apply(Supplier supplier, Moment now) => [];
}
