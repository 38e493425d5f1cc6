namespace Kontor.Domain.Tax;

/// <summary>Why no tax is charged, as the invoice says it (BT-120) and as programs read it (BT-121).</summary>
/// <param name="Reason">For people.</param>
/// <param name="Code">From the VATEX list, where there is one.</param>
public sealed record TaxExemption(string Reason, string? Code)
{
    private static readonly TaxExemption Exempt = new("Exempt from VAT", null);
    private static readonly TaxExemption ReverseCharge = new("Reverse charge", "VATEX-EU-AE");
    private static readonly TaxExemption IntraCommunity = new("Intra-community supply", "VATEX-EU-IC");
    private static readonly TaxExemption Export = new("Export outside the EU", "VATEX-EU-G");
    private static readonly TaxExemption OutsideScope = new("Not subject to VAT", "VATEX-EU-O");

    /// <summary>The reason that a category carries; none for a taxed one (BR-S-10, BR-Z-10).</summary>
    public static TaxExemption? Of(TaxCategory category) => category switch
    {
        TaxCategory.E => Exempt,
        TaxCategory.AE => ReverseCharge,
        TaxCategory.K => IntraCommunity,
        TaxCategory.G => Export,
        TaxCategory.O => OutsideScope,
        _ => null,
    };
}
