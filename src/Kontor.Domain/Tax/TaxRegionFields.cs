using Kontor.Domain.Kernel;

namespace Kontor.Domain.Tax;

/// <summary>What a tax region is made of, beside its code.</summary>
public abstract record TaxRegionFields
{
    /// <summary>The name in English.</summary>
    public string? Name { get; init; }

    /// <summary>It belongs to the VAT territory of the European Union.</summary>
    public bool? IsEu { get; init; }

    private protected IEnumerable<Fault> FieldFaults(bool adding)
    {
        if (Name is null ? adding : string.IsNullOrWhiteSpace(Name))
        {
            yield return new Fault("name", "A tax region needs a name.");
        }

        if (Name?.Trim().Length > 100)
        {
            yield return new Fault("name", "A name has at most 100 characters.");
        }
    }

    private protected void Fill(TaxRegion region)
    {
        region.Name = Name?.Trim() ?? region.Name;
        region.IsEu = IsEu ?? region.IsEu;
    }
}
