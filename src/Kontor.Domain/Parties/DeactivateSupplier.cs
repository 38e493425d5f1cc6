using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Takes a supplier out of use: what names it stays as it is, nothing new can name it.</summary>
public sealed record DeactivateSupplier : IAct<Supplier>
{
    public IEnumerable<Fact> Apply(Supplier supplier, Moment now) => [];
}
