using Kontor.Domain.Kernel;

namespace Kontor.Domain.Tax;

/// <summary>Applies a tax rate again, if no other has taken its period.</summary>
public sealed record ActivateTaxRate : IAct<TaxRate>
{
    public IEnumerable<Need> Needs(TaxRate rate) => [Need.All<TaxRate>()];

    public IEnumerable<Fact> Apply(TaxRate rate, Moment now)
    {
        TaxRateOverlap.Refuse(rate, now.All<TaxRate>());
        return [];
    }
}
