namespace Kontor.Domain.Kernel;

/// <summary>A currency by its ISO 4217 code; amounts are rounded to its minor unit (EUR 2, JPY 0, KWD 3; rule 26).</summary>
public readonly record struct Currency(string Code)
{
    private static readonly Dictionary<string, int> Unusual = new(StringComparer.Ordinal)
    {
        ["BIF"] = 0, ["CLP"] = 0, ["DJF"] = 0, ["GNF"] = 0, ["ISK"] = 0, ["JPY"] = 0, ["KMF"] = 0, ["KRW"] = 0, ["PYG"] = 0,
        ["RWF"] = 0, ["UGX"] = 0, ["UYI"] = 0, ["VND"] = 0, ["VUV"] = 0, ["XAF"] = 0, ["XOF"] = 0, ["XPF"] = 0,
        ["BHD"] = 3, ["IQD"] = 3, ["JOD"] = 3, ["KWD"] = 3, ["LYD"] = 3, ["OMR"] = 3, ["TND"] = 3,
        ["CLF"] = 4, ["UYW"] = 4,
    };

    /// <summary>Digits after the decimal point of an amount.</summary>
    public int Decimals => Unusual.GetValueOrDefault(Code, 2);

    /// <summary>The smallest amount.</summary>
    public decimal Unit => 1m / Power(Decimals);

    /// <summary>Rounds to the minor unit, half away from zero (as EN 16931 does).</summary>
    public decimal Round(decimal amount) => decimal.Round(amount, Decimals, MidpointRounding.AwayFromZero);

    /// <summary>As much of an amount as there is in whole minor units.</summary>
    public decimal Floor(decimal amount) => decimal.Round(amount, Decimals, MidpointRounding.ToNegativeInfinity);

    /// <summary>Whether an amount has no more decimals than the currency.</summary>
    public bool Fits(decimal amount) => decimal.Round(amount, Decimals) == amount;

    /// <summary>Divides an amount in proportion to weights, to the minor unit, by largest remainder: the parts add up to it (rule 12).</summary>
    public IReadOnlyList<decimal> Apportion(decimal amount, IReadOnlyList<decimal> weights) =>
        Kernel.Apportion.ByLargestRemainder(amount, weights, Unit);

    public override string ToString() => Code;

    private static decimal Power(int decimals) => decimals switch { 0 => 1m, 2 => 100m, 3 => 1000m, _ => 10000m };
}
