using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>The forms of numbers that others give to a party.</summary>
internal static class Identifiers
{
    /// <summary>A VAT number begins with the country that gave it (BR-CO-09; Greece writes EL).</summary>
    public static IEnumerable<Fault> Vat(string field, string? id)
    {
        var code = Change.Code(null, id);
        var holds = code is null
            || (code.Length is >= 4 and <= 16
                && (Iso.IsCountry(code[..2]) || code[..2] == "EL")
                && code[2..].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '*')
                && code[2..].Any(char.IsAsciiDigit));
        return Check.That(holds, field, "The VAT number must begin with its country, such as FI12345671.");
    }

    /// <summary>An account number with its check digits (ISO 13616).</summary>
    public static IEnumerable<Fault> Iban(string field, string? iban)
    {
        var code = Change.Code(null, iban);
        return Check.That(code is null || IsIban(code), field, "The IBAN is not right: check its digits.");
    }

    /// <summary>The language of papers.</summary>
    public static IEnumerable<Fault> Language(string field, string? language) =>
        Check.That(language is null || Languages.Codes.Contains(language.Trim()), field, $"Language must be {Words.Or(Languages.Codes)}.");

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
