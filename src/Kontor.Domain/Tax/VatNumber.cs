namespace Kontor.Domain.Tax;

/// <summary>A VAT number with the form and check digits of its country; whether it is registered only the tax office knows.</summary>
/// <param name="Country">ISO 3166, so <c>GR</c> for numbers that begin with EL.</param>
/// <param name="National">Without the prefix.</param>
public sealed record VatNumber(string Country, string National)
{
    /// <summary>Reads a number as people write it, with spaces, dots or hyphens; nothing when it is malformed or of a country Kontor does not know.</summary>
    public static VatNumber? Parse(string? text)
    {
        var number = string.Concat((text ?? "").Where(c => c is not (' ' or '.' or '-' or '\u00a0'))).ToUpperInvariant();
        if (number.Length < 4)
        {
            return null;
        }

        var country = CountryOf(number[..2]);
        return VatFormats.Of(country) is { } format && format.Fits(number[2..]) ? new VatNumber(country, number[2..]) : null;
    }

    /// <summary>How the VAT numbers of a country begin.</summary>
    public static string PrefixOf(string country) => country == "GR" ? "EL" : country;

    public override string ToString() => PrefixOf(Country) + National;

    // Greeks also write GR, but VIES and the invoice want EL.
    private static string CountryOf(string prefix) => prefix == "EL" ? "GR" : prefix;
}
