using System.Text.Json;
using System.Text.Json.Nodes;
using Kontor.Domain.Kernel;
using Kontor.Domain.People;
using Kontor.Server.Store;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Access;

/// <summary>Signing in and out, and what everybody may ask about themselves.</summary>
public static class AccessEndpoints
{
    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet(SignInPage.Path, (HttpContext context, SignInView view, string? returnUrl) => view(context, SignInPage.Local(returnUrl), "", null))
            .AllowAnonymous().ExcludeFromDescription();
        pages.MapPost(SignInPage.Path, Enter).AllowAnonymous().ExcludeFromDescription();
        pages.MapPost("/sign-out", (Delegate)Leave).ExcludeFromDescription();
        api.MapGet("/me", Me).WithTags("me").WithName("me.read").WithSummary("Who asks: name, roles and every permission.");
        api.MapPost("/me/password", ChangePassword).Accepts<NewPassword>("application/json").WithTags("me").WithName("me.password").WithSummary("Changes the own password; other sessions of the user end.");
        api.MapGet("/permissions", Permissions).WithTags("roles").WithName("permissions.list").WithSummary("Every permission that a role can have, each with a sentence.");
    }

    private static async Task<IResult> Enter(HttpContext context, SignIn signIn, SignInView view, IAntiforgery antiforgery)
    {
        if (!context.Request.HasFormContentType)
        {
            throw new Faulty("email", "Send the form of the sign-in page: email, password and its token.");
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (email, returnUrl) = (form["email"].ToString(), form["returnUrl"].ToString());
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return view(context, SignInPage.Local(returnUrl), email, SignInFault.OutOfDate);
        }

        if (await signIn.Try(email, form["password"].ToString(), context.RequestAborted) is not { } credential)
        {
            return view(context, SignInPage.Local(returnUrl), email, SignInFault.Unfit);
        }

        await Sessions.Begin(context, credential);
        return To(SignInPage.Local(returnUrl));
    }

    private static async Task<IResult> Leave(HttpContext context)
    {
        await Sessions.End(context);
        return To(SignInPage.Path);
    }

    private static async Task<IResult> Me(HttpContext context, Db db, ReferenceData references, CancellationToken stop)
    {
        var person = context.Features.Get<Person>()!;
        var user = await db.Set<User>().AsNoTracking().FirstOrDefaultAsync(user => user.Id == new Id<User>(person.Actor.Id), stop);
        var held = user?.Roles ?? (await db.Set<ApiKey>().AsNoTracking().FirstAsync(key => key.Id == new Id<ApiKey>(person.Actor.Id), stop)).Roles;
        var roles = (await references.All<Role>(stop)).Where(role => held.Contains(role.Id));
        return Json(new JsonObject
        {
            ["id"] = person.Actor.Id,
            ["kind"] = user is null ? "api-key" : "user",
            ["name"] = person.Actor.Name,
            ["email"] = user?.Email,
            ["roles"] = new JsonArray([.. roles.Select(role => new JsonObject { ["id"] = role.Id.Value, ["name"] = role.Name })]),
            ["permissions"] = new JsonArray([.. KnownPermissions.All.Keys.Where(person.May).Select(permission => JsonValue.Create(permission))]),
        });
    }

    private static IResult Permissions() => Json(new JsonObject
    {
        ["items"] = new JsonArray([.. KnownPermissions.All.Select(one => new JsonObject { ["permission"] = one.Key, ["says"] = one.Value })]),
    });

    /// <summary>The own password needs the old one and no permission.</summary>
    private static async Task<IResult> ChangePassword(
        HttpContext context, UserManager<Credential> users, SignIn signIn, Desk desk, Db db, CancellationToken stop)
    {
        var person = context.Features.Get<Person>()!;
        if (await users.FindByIdAsync(person.Actor.Id.ToString()) is not { } credential)
        {
            throw new Refused("no-password", "An API key has no password. Only a user can change their own.");
        }

        var body = await JsonSerializer.DeserializeAsync<NewPassword>(context.Request.Body, Memento.Options, stop);
        var faults = Check.Given("old", body?.Old).Concat(Check.Given("new", body?.New)).ToList();
        var act = new SetUserPassword(body?.New ?? "");
        faults.AddRange(act.Faults().Where(_ => faults.Count == 0).Select(fault => fault with { Field = "new" }));
        if (faults.Count > 0)
        {
            throw new Faulty(faults);
        }

        if (await signIn.Try(credential.Email, body!.Old!, stop) is null)
        {
            throw new Faulty("old", "This is not your password, or there were too many tries; then wait five minutes.");
        }

        var own = new Person(person.Actor, new HashSet<string> { "users.set-password" });
        await desk.Take(Command.On(credential.User, act, own), stop);
        if (Sessions.Read(context.User) is not null)
        {
            await db.Entry(credential).ReloadAsync(stop); // The Desk has written the new stamp through a context of its own.
            await Sessions.Begin(context, credential);
        }

        return Results.NoContent();
    }

    private static IResult To(string address) => new SeeOther(address);

    private static IResult Json(JsonObject json) => Results.Text(json.ToJsonString(Memento.Options), "application/json");
}

/// <summary>The old password and the new one.</summary>
public sealed record NewPassword(string? Old, string? New);

/// <summary>After a form the browser fetches the next page, so that a reload does not send the form again.</summary>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
