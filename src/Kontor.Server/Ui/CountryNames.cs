using System.Collections.Concurrent;
using System.Globalization;

namespace Kontor.Server.Ui;

/// <summary>Countries as people of a language call them.</summary>
public static class CountryNames
{
    private static readonly ConcurrentDictionary<(string Language, string Code), string> Known = new();

    /// <summary><c>FI</c> → <c>Suomi</c>; the code itself where it is no country, as Northern Ireland's XI.</summary>
    public static string? Country(this Phrases phrases, string? code) => string.IsNullOrWhiteSpace(code) ? null : Known.GetOrAdd((phrases.Language, code), _ => Name(code, phrases.Culture));

    private static string Name(string code, CultureInfo culture)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = culture; // RegionInfo names countries in this language.
        try
        {
            return new RegionInfo(code).DisplayName;
        }
        catch (ArgumentException)
        {
            return code;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
