using Kontor.Domain.Kernel;

namespace Kontor.Domain.Tax;

/// <summary>Offers a tax region again.</summary>
public sealed record ActivateTaxRegion : IAct<TaxRegion>
{
    public IEnumerable<Fact> Apply(TaxRegion region, Moment now) => [];
}
