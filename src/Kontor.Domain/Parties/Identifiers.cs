using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Parties;

/// <summary>The forms of numbers that others give to a party.</summary>
internal static class Identifiers
{
    /// <summary>A VAT number begins with the country that gave it (BR-CO-09; Greece writes EL), and its check digits agree where they are known.</summary>
    public static IEnumerable<Fault> Vat(string field, string? id) => VatId(null, id) switch
    {
        null => [],
        { Length: < 4 or > 16 } => [NoVat(field)],
        var code when !Iso.IsCountry(Country(code)) || !code.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '*') || !code.Any(char.IsAsciiDigit) => [NoVat(field)],
        var code => Check.That(
            VatFormats.Of(Country(code)) is null || VatNumber.Parse(code) is not null,
            field,
            $"{code} is not a VAT number of {Country(code)}: check its digits."),
    };

    /// <summary>As it is kept: in capitals, without spaces, and Greek ones as VIES writes them.</summary>
    public static string? VatId(string? before, string? given) => VatNumber.Parse(given)?.ToString() ?? Change.Code(before, given);

    /// <summary>An account number with its check digits (ISO 13616).</summary>
    public static IEnumerable<Fault> Iban(string field, string? iban)
    {
        var code = Change.Code(null, iban);
        return Check.That(code is null || IsIban(code), field, "The IBAN is not right: check its digits.");
    }

    /// <summary>The language of papers.</summary>
    public static IEnumerable<Fault> Language(string field, string? language) =>
        Check.That(language is null || Languages.Codes.Contains(language.Trim()), field, $"Language must be {Words.Or(Languages.Codes)}.");

    private static Fault NoVat(string field) => new(field, "The VAT number must begin with its country, such as FI01120389.");

    private static string Country(string vatId) => vatId[..2] == "EL" ? "GR" : vatId[..2];

    private static bool IsIban(string code)
    {
        if (code.Length is < 15 or > 34 || !Iso.IsCountry(code[..2]) || !code.All(char.IsAsciiLetterOrDigit))
        {
            return false;
        }

        var remainder = 0;
        foreach (var letter in code[4..] + code[..4])
        {
            remainder = char.IsAsciiDigit(letter)
                ? ((remainder * 10) + letter - '0') % 97
                : ((remainder * 100) + letter - 'A' + 10) % 97;
        }

        return remainder == 1;
    }
}
