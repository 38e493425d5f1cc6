namespace Kontor.Domain.Tax;

/// <summary>How VAT treats a supply, by the codes of UNCL5305 that EN 16931 allows.</summary>
public enum TaxCategory
{
    /// <summary>Standard: taxed at a rate above zero, the reduced ones too.</summary>
    S,

    /// <summary>Zero rated: taxed, at 0 %.</summary>
    Z,

    /// <summary>Exempt: not taxed by law, for a reason the invoice names.</summary>
    E,

    /// <summary>Reverse charge: the buyer owes the tax.</summary>
    AE,

    /// <summary>Intra-community supply: goods to a business in another member state.</summary>
    K,

    /// <summary>Export: goods that leave the European Union.</summary>
    G,

    /// <summary>Outside the scope of VAT: the supply happens elsewhere.</summary>
    O,
}
