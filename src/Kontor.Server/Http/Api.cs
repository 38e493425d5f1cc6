using Kontor.Domain.Kernel;
using Kontor.Server.Store;

namespace Kontor.Server.Http;

/// <summary>Where the API lives and who asks it.</summary>
public static class Api
{
    public const string Root = "/api/v1";

    /// <summary>Who asks; the sign-in has put it there.</summary>
    public static Person Person(this HttpContext context) =>
        context.Features.Get<Person>() ?? throw new InvalidOperationException("The request came past the sign-in.");

    /// <summary>Refuses who may not read this kind.</summary>
    public static void Require(this HttpContext context, string permission)
    {
        if (!context.Person().May(permission))
        {
            throw new Forbidden(permission);
        }
    }
}
