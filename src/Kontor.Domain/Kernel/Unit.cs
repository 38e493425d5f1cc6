namespace Kontor.Domain.Kernel;

/// <summary>A unit of measure by its UN/ECE Recommendation 20 code (C62 piece, KGM kilogram), with the decimals a quantity may have.</summary>
public readonly record struct Unit(string Code)
{
    private static readonly Dictionary<string, int> Known = new(StringComparer.Ordinal)
    {
        ["C62"] = 0, ["H87"] = 0, ["EA"] = 0, ["PR"] = 0, ["SET"] = 0, ["NPR"] = 0, ["XPK"] = 0, ["XBX"] = 0, ["XPX"] = 0,
        ["KGM"] = 3, ["GRM"] = 0, ["TNE"] = 4, ["LTR"] = 3, ["MLT"] = 0, ["MTR"] = 3, ["CMT"] = 1, ["MMT"] = 0, ["MTK"] = 3, ["MTQ"] = 3,
        ["HUR"] = 2, ["MIN"] = 0, ["DAY"] = 2, ["WEE"] = 2, ["MON"] = 2, ["ANN"] = 2, ["KWH"] = 3, ["KMT"] = 2, ["P1"] = 2, ["LS"] = 2,
    };

    /// <summary>A piece.</summary>
    public static Unit Piece { get; } = new("C62");

    /// <summary>The codes Kontor knows.</summary>
    public static IEnumerable<string> Codes => Known.Keys;

    /// <summary>Digits after the decimal point of a quantity; at most 4.</summary>
    public int Decimals => Known.GetValueOrDefault(Code, 4);

    /// <summary>As much of a quantity as there is in whole parts of the unit.</summary>
    public decimal Whole(decimal quantity) => decimal.Round(quantity, Decimals, MidpointRounding.ToZero);

    public bool Fits(decimal quantity) => decimal.Round(quantity, Decimals) == quantity;

    public override string ToString() => Code;
}
