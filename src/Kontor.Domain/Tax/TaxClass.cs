namespace Kontor.Domain.Tax;

/// <summary>How a product is taxed at home: which of a region's rates it takes, by the words of the EU VAT directive.</summary>
public enum TaxClass
{
    /// <summary>The rate for everything that has none of its own.</summary>
    Standard,

    /// <summary>The reduced rate; where there are two, as a rule the higher.</summary>
    Reduced,

    /// <summary>The other reduced rate.</summary>
    SecondReduced,

    /// <summary>A rate under 5 %.</summary>
    SuperReduced,

    /// <summary>The rate that some members kept for goods that were once reduced.</summary>
    Parking,

    /// <summary>Taxed at 0 %, with the right to deduct.</summary>
    Zero,

    /// <summary>Not taxed by law; it needs no rate.</summary>
    Exempt,
}
