using Kontor.Domain.Parties;

namespace Kontor.Server.Ui;

/// <summary>How somebody likes their screens: language, theme and density, kept in a cookie of a year.</summary>
public sealed record Preferences(string Language, string Theme, string Density)
{
    private const string Cookie = "kontor-screens";

    public static IReadOnlyList<string> Themes { get; } = ["auto", "light", "dark"];

    public static IReadOnlyList<string> Densities { get; } = ["calm", "dense"];

    public static Preferences Of(HttpContext context)
    {
        var kept = context.Request.Cookies[Cookie]?.Split('.') ?? [];
        return new(
            Pick(Languages.Codes, kept.ElementAtOrDefault(0)) ?? Asked(context),
            Pick(Themes, kept.ElementAtOrDefault(1)) ?? Themes[0],
            Pick(Densities, kept.ElementAtOrDefault(2)) ?? Densities[0]);
    }

    /// <summary>Keeps what the form chose and goes back to the page it was on.</summary>
    public static async Task<IResult> Choose(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var before = Of(context);
        var after = new Preferences(
            Pick(Languages.Codes, form["language"]) ?? before.Language,
            Pick(Themes, form["theme"]) ?? before.Theme,
            Pick(Densities, form["density"]) ?? before.Density);
        context.Response.Cookies.Append(Cookie, $"{after.Language}.{after.Theme}.{after.Density}", new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), IsEssential = true,
        });
        var back = form["back"].ToString();
        return Results.LocalRedirect(back is ['/', ..] and not ['/', '/' or '\\', ..] ? back : "/");
    }

    private static string? Pick(IEnumerable<string> known, string? wanted) => known.FirstOrDefault(one => one == wanted);

    private static string Asked(HttpContext context) =>
        context.Request.Headers.AcceptLanguage.ToString().Split(',')
            .Select(one => one.Trim().Split('-', ';')[0].ToLowerInvariant())
            .FirstOrDefault(Languages.Codes.Contains) ?? Languages.Codes[0];
}
