using Kontor.Domain.Kernel;

namespace Kontor.Domain.Tax;

/// <summary>Adds a country or territory with tax rates of its own.</summary>
public sealed record AddTaxRegion : TaxRegionFields, IMake<TaxRegion>, IChecked
{
    /// <summary>ISO 3166-1 alpha-2, such as <c>FI</c>; Greece is <c>GR</c> here, though its VAT numbers begin with EL.</summary>
    public string? Code { get; init; }

    public IEnumerable<Fault> Faults() => FieldFaults(adding: true).Prepend(
        new Fault("code", "A code is two capital letters, such as FI (ISO 3166).")).Skip(CodeFits() ? 1 : 0);

    public IEnumerable<Need> Needs() => [Need.All<TaxRegion>()];

    public Made<TaxRegion> Make(Moment now)
    {
        if (now.All<TaxRegion>().Any(other => other.Code == Code && other.State != TaxRegionState.Deleted))
        {
            throw new Refused("tax-region-exists", $"There is already a tax region {Code}; edit or activate that one.");
        }

        var region = new TaxRegion { Id = now.NewId<TaxRegion>(), Code = Code! };
        Fill(region);
        return new Made<TaxRegion>(region);
    }

    private bool CodeFits() => Code is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] and not "EL";
}
