using System.Collections.Frozen;
using System.Text.Json;
using Kontor.Domain.Parties;

namespace Kontor.Server.Ui;

/// <summary>Countries as people of a language call them.</summary>
/// <remarks>The names of the framework are those of each country's own language, so a file holds them, in the order of the languages.</remarks>
public static class CountryNames
{
    private static readonly FrozenDictionary<string, string[]> Names = Read();

    /// <summary><c>FI</c> → <c>Suomi</c>; the code itself where it is no country.</summary>
    public static string? Country(this Phrases phrases, string? code) =>
        string.IsNullOrWhiteSpace(code) ? null : Names.TryGetValue(code, out var names) ? names[Languages.Codes.ToList().IndexOf(phrases.Language)] : code;

    private static FrozenDictionary<string, string[]> Read()
    {
        using var stream = typeof(CountryNames).Assembly.GetManifestResourceStream("countries.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
