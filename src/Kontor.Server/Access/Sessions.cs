using System.Security.Claims;
using Kontor.Domain.Kernel;
using Kontor.Domain.People;
using Microsoft.AspNetCore.Authentication;

namespace Kontor.Server.Access;

/// <summary>A person's session: a cookie, sealed with keys that all nodes share, that says who signed in with which password.</summary>
public static class Sessions
{
    public const string Scheme = "kontor";

    /// <summary>The header in which a script sends the token of its page.</summary>
    public const string TokenHeader = "RequestVerificationToken";

    private const string StampClaim = "stamp";

    public static Task Begin(HttpContext context, Credential credential)
    {
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, credential.User.ToString()), new Claim(ClaimTypes.Name, credential.Email), new Claim(StampClaim, credential.Stamp)],
            Scheme);
        return context.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    public static Task End(HttpContext context) => context.SignOutAsync(Scheme);

    /// <summary>Who signed in, and the stamp of the password then; nothing when it is no session.</summary>
    public static (Id<User> User, string Stamp)? Read(ClaimsPrincipal? principal) =>
        Guid.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) && principal.FindFirstValue(StampClaim) is { } stamp
            ? (new Id<User>(id), stamp)
            : null;
}
