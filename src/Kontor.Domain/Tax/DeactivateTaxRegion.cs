using Kontor.Domain.Kernel;

namespace Kontor.Domain.Tax;

/// <summary>Stops offering a tax region; what was taxed by it stays as it is.</summary>
public sealed record DeactivateTaxRegion : IAct<TaxRegion>
{
    public IEnumerable<Fact> Apply(TaxRegion region, Moment now) => [];
}
