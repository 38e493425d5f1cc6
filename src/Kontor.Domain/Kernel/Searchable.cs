using System.Globalization;
using System.Text;

namespace Kontor.Domain.Kernel;

/// <summary>The text that a search looks in: lower case, without diacritics, so that “Jarvi” finds “Järvi”.</summary>
public static class Searchable
{
    private static readonly Dictionary<char, string> Undecomposed = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['đ'] = "d", ['ð'] = "d", ['ł'] = "l", ['þ'] = "th", ['ħ'] = "h", ['ı'] = "i",
    };

    /// <summary>Joins the parts that are there; a query is made with the same rule.</summary>
    public static string Text(params IEnumerable<string?> parts)
    {
        var text = new StringBuilder();
        var joined = string.Join(' ', parts.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!.Trim()));
        foreach (var letter in joined.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                text.Append(Undecomposed.TryGetValue(letter, out var plain) ? plain : letter.ToString());
            }
        }

        return text.ToString().Normalize(NormalizationForm.FormC);
    }
}
