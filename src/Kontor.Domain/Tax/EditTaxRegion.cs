using Kontor.Domain.Kernel;

namespace Kontor.Domain.Tax;

/// <summary>Changes a tax region; what is not given stays.</summary>
public sealed record EditTaxRegion : TaxRegionFields, IAct<TaxRegion>, IChecked
{
    public IEnumerable<Fault> Faults() => FieldFaults(adding: false);

    public IEnumerable<Fact> Apply(TaxRegion region, Moment now)
    {
        Fill(region);
        return [];
    }
}
