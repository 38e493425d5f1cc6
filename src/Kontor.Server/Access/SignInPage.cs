namespace Kontor.Server.Access;

/// <summary>Draws the page on which people sign in.</summary>
/// <param name="context">Whose request it answers.</param>
/// <param name="returnUrl">Where it leads to afterwards; one of our own addresses.</param>
/// <param name="email">What was typed before.</param>
/// <param name="fault">The key of what was wrong with it, if anything was.</param>
public delegate IResult SignInView(HttpContext context, string returnUrl, string email, SignInFault? fault);

/// <summary>Why somebody is asked again.</summary>
public enum SignInFault
{
    /// <summary>Address and password do not fit, or there were too many tries.</summary>
    Unfit,

    /// <summary>The page lay open for too long.</summary>
    OutOfDate,
}

/// <summary>Where people sign in, and where it leads to.</summary>
public static class SignInPage
{
    public const string Path = "/sign-in";

    /// <summary>The address of the page that leads on to another page of ours.</summary>
    public static string For(string page) => page == "/" ? Path : $"{Path}?returnUrl={Uri.EscapeDataString(page)}";

    /// <summary>The address if it is one of ours, otherwise the first page: a link from outside must not lead away.</summary>
    public static string Local(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : "/";
}
