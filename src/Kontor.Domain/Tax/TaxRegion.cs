using Kontor.Domain.Kernel;

namespace Kontor.Domain.Tax;

/// <summary>A country or territory that has tax rates of its own.</summary>
public sealed class TaxRegion : Document<TaxRegion, TaxRegionState>, IReference, INamed
{
    public static string NamedBy => nameof(Code);

    /// <summary>ISO 3166-1 alpha-2, such as <c>GR</c>; what an address says.</summary>
    public string Code { get; internal set; } = "";

    /// <summary>The name in English.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>It belongs to the VAT territory of the European Union.</summary>
    public bool IsEu { get; internal set; }

    /// <summary>How its VAT numbers begin: the code, but <c>EL</c> for Greece.</summary>
    public string VatPrefix => VatNumber.PrefixOf(Code);

    public override string Label => Code;
}

/// <summary>Where a region stands.</summary>
public enum TaxRegionState
{
    /// <summary>Offered, and taxed.</summary>
    Active,

    /// <summary>Not offered any more; what was taxed by it stays.</summary>
    Inactive,

    /// <summary>Gone, never having been used.</summary>
    Deleted,
}
