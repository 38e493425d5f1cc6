using System.Security.Claims;
using Kontor.Domain.Kernel;
using Kontor.Server.Store;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace Kontor.Server.Access;

/// <summary>Says of every request who asks, and lets nobody in unknown: programs come with a key, people with a session.</summary>
public sealed class Doorkeeper(RequestDelegate next, Callers callers, IAntiforgery antiforgery)
{
    private static readonly PathString[] ForPrograms = ["/api/v1", "/openapi"];

    public async Task InvokeAsync(HttpContext context)
    {
        var open = context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        var person = KeyOf(context) is { } key ? await Program(context, key) : await Visitor(context, open);
        if (person is not null)
        {
            context.Features.Set(person);
        }
        else if (!open)
        {
            Refuse(context);
            return;
        }

        await next(context);
    }

    private static string? KeyOf(HttpContext context) =>
        context.Request.Headers.Authorization.ToString() is { Length: > 7 } header && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            ? header[7..].Trim()
            : null;

    private async Task<Person> Program(HttpContext context, string key)
    {
        if (await callers.ByKey(key, context.RequestAborted) is { } program)
        {
            return program;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        throw new Unauthenticated("This API key is not known, or it was deactivated or revoked.");
    }

    private async Task<Person?> Visitor(HttpContext context, bool open)
    {
        var session = await context.AuthenticateAsync(Sessions.Scheme);
        var person = Sessions.Read(session.Principal) is var (user, stamp) ? await callers.BySession(user, stamp, context.RequestAborted) : null;
        context.User = person is null ? new ClaimsPrincipal(new ClaimsIdentity()) : session.Principal!;

        // A browser sends the cookie by itself, also from a page of somebody else: what changes something shows that our page sent it.
        if (person is not null && !open && !await antiforgery.IsRequestValidAsync(context))
        {
            throw new Faulty(Sessions.TokenHeader, $"The page is out of date, or the request did not come from it. Load the page again; a script sends its token in the header {Sessions.TokenHeader}.");
        }

        return person;
    }

    private static void Refuse(HttpContext context)
    {
        var request = context.Request;
        if (ForPrograms.Any(path => request.Path.StartsWithSegments(path)))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            throw new Unauthenticated("Sign in, or send an API key: “Authorization: Bearer kontor_…”.");
        }

        if (request.Headers.ContainsKey("HX-Request"))
        {
            var page = Uri.TryCreate(request.Headers["HX-Current-URL"], UriKind.Absolute, out var current) ? current.PathAndQuery : "/";
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers["HX-Redirect"] = SignInPage.For(page);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = SignInPage.For(HttpMethods.IsGet(request.Method) ? request.PathBase + request.Path + request.QueryString : "/");
    }
}
