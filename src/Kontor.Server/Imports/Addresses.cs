using Kontor.Domain.Parties;

namespace Kontor.Server.Imports;

/// <summary>Addresses as sources have them.</summary>
internal static class Addresses
{
    /// <summary>Only the country is known: enough for the tax, not for the parcel.</summary>
    public static Address OfCountry(string country, string name = "") => new(name, "", null, "", "", null, country, null);

    /// <summary>Texts as shops keep them: trimmed, entities resolved, one line, cut to what fits.</summary>
    public static string Tidy(string? text, int most)
    {
        var tidy = System.Net.WebUtility.HtmlDecode(text ?? "").ReplaceLineEndings(" ").Trim();
        tidy = new string([.. tidy.Where(letter => !char.IsControl(letter))]);
        return tidy.Length <= most ? tidy : tidy[..most].TrimEnd();
    }
}
