namespace Kontor.Domain.Tax;

/// <summary>The VAT numbers of the EU, the United Kingdom (and Northern Ireland, XI), Norway and Switzerland, without their prefix.</summary>
internal static class VatFormats
{
    private static readonly Dictionary<string, VatFormat> Known = new(StringComparer.Ordinal)
    {
        ["AT"] = new(@"U\d{8}", VatCheck.Austria),
        ["BE"] = new(@"0?[1-9]\d{8}|1\d{9}", n => VatCheck.Belgium(n.PadLeft(10, '0'))),
        ["BG"] = new(@"\d{9,10}", VatCheckBulgaria.Fits),
        ["CH"] = new(@"E\d{9}(MWST|TVA|IVA)?", n => Weighted(n[1..10], [5, 4, 3, 2, 7, 6, 5, 4], s => (11 - (s % 11)) % 11)),
        ["CY"] = new(@"(?!12)[0-59]\d{7}[A-Z]", VatCheck.Cyprus),
        ["CZ"] = new(@"\d{8,10}", VatCheckCzechia.Fits),
        ["DE"] = new(@"[1-9]\d{8}", VatCheck.Mod11And10),
        ["DK"] = new(@"[1-9]\d{7}", n => VatCheck.Sum(n, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0),
        ["EE"] = new(@"10\d{7}", n => Weighted(n, [3, 7, 1, 3, 7, 1, 3, 7], s => (10 - (s % 10)) % 10)),
        ["ES"] = new(@"[A-Z]\d{8}|[A-HN-SUVW]\d{7}[A-J]|[0-9XYZ]\d{7}[A-Z]|[KLM]\d{7}[A-Z]", VatCheckSpain.Fits),
        ["FI"] = new(@"\d{8}", n => Weighted(n, [7, 9, 10, 5, 8, 4, 2], s => (11 - (s % 11)) % 11)),
        ["FR"] = new(@"[A-HJ-NP-Z0-9]{2}\d{9}", VatCheck.France),
        ["GB"] = new(@"\d{9}|\d{12}|GD[0-4]\d{2}|HA[5-9]\d{2}", VatCheck.UnitedKingdom),
        ["GR"] = new(@"\d{9}", n => Weighted(n, [256, 128, 64, 32, 16, 8, 4, 2], s => s % 11 % 10)),
        ["HR"] = new(@"\d{11}", VatCheck.Mod11And10),
        ["HU"] = new(@"\d{8}", n => Weighted(n, [9, 7, 3, 1, 9, 7, 3], s => (10 - (s % 10)) % 10)),
        ["IE"] = new(@"\d{7}[A-W][A-IW]?|[7-9][A-Z+*]\d{5}[A-W]", VatCheck.Ireland),
        ["IT"] = new(@"\d{11}", VatCheck.Italy),
        ["LT"] = new(@"\d{7}1\d|\d{10}1\d", VatCheck.Lithuania),
        ["LU"] = new(@"\d{8}", n => VatCheck.Number(n[..6]) % 89 == VatCheck.Number(n[6..])),
        ["LV"] = new(@"[4-9]\d{10}|[0-3]\d[01]\d{8}|32\d{9}", VatCheck.Latvia),
        ["MT"] = new(@"[1-9]\d{7}", n => 37 - (VatCheck.Sum(n, [3, 4, 6, 7, 8, 9]) % 37) == VatCheck.Number(n[6..])),
        ["NL"] = new(@"\d{9}B\d{2}", VatCheck.Netherlands),
        ["NO"] = new(@"\d{9}(MVA)?", n => Weighted(n[..9], [3, 2, 7, 6, 5, 4, 3, 2], s => (11 - (s % 11)) % 11)),
        ["PL"] = new(@"\d{10}", n => Weighted(n, [6, 5, 7, 2, 3, 4, 5, 6, 7], s => s % 11)),
        ["PT"] = new(@"[1-9]\d{8}", n => Weighted(n, [9, 8, 7, 6, 5, 4, 3, 2], s => s % 11 < 2 ? 0 : 11 - (s % 11))),
        ["RO"] = new(@"[1-9]\d{1,9}", n => Weighted(n.PadLeft(10, '0'), [7, 5, 3, 2, 1, 7, 5, 3, 2], s => s * 10 % 11 % 10)),
        ["SE"] = new(@"\d{10}(0[1-9]|[1-8]\d|9[0-4])", n => VatCheck.Luhn(n[..10])),
        ["SI"] = new(@"[1-9]\d{7}", n => Weighted(n, [8, 7, 6, 5, 4, 3, 2], s => s % 11 == 1 ? 0 : 11 - (s % 11))),
        ["SK"] = new(@"[1-9]\d[2346-9]\d{7}", n => VatCheck.Number(n) % 11 == 0),
    };

    public static VatFormat? Of(string country) => Known.GetValueOrDefault(country == "XI" ? "GB" : country);

    /// <summary>The last digit follows from a weighted sum of the others; a result of more than one digit is never issued.</summary>
    private static bool Weighted(string digits, int[] weights, Func<int, int> check) => check(VatCheck.Sum(digits, weights)) == digits[^1] - '0';
}
