using System.Net;
using System.Net.Http.Json;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Access;

public sealed class ASession(Servers servers)
{
    [Theory, EachEngine]
    public async Task Lives_through_a_killed_server_and_is_good_on_every_node(Engine engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var server = await ServerProcess.StartAsync(database);
        using var browser = await server.SignedIn("admin@kontor.local", ServerProcess.AdminPassword);

        server.Kill();
        await server.StartAsync();

        Assert.Equal(200, await browser.Status("/api/v1/me"));
    }

    [Theory, EachEngine]
    public async Task Is_over_when_the_user_is_deactivated(Engine engine)
    {
        var server = await servers.On(engine);
        using var program = server.NewProgram();
        var (id, email) = await program.User("sam", "*.read");
        using var browser = await server.SignedIn(email, "Password-of-sam");
        Assert.Equal(200, await browser.Status("/api/v1/users"));

        await program.Act($"/api/v1/users/{id}/deactivate");

        Assert.Equal(401, await browser.Status("/api/v1/users"));
    }

    [Theory, EachEngine]
    public async Task Is_over_everywhere_else_when_the_password_changes(Engine engine)
    {
        var server = await servers.On(engine);
        using var program = server.NewProgram();
        var (id, email) = await program.User("tea", "*.read");
        using var here = await server.SignedIn(email, "Password-of-tea");
        using var elsewhere = await server.SignedIn(email, "Password-of-tea");
        here.DefaultRequestHeaders.Add("RequestVerificationToken", await here.PageToken());

        Assert.Equal("old", Field(await here.Ask("/api/v1/me/password", new { old = "not-the-password", @new = "The-next-password" })));
        Assert.Equal("new", Field(await here.Ask("/api/v1/me/password", new { old = "Password-of-tea", @new = "short" })));
        Assert.Equal(204, (await here.Ask("/api/v1/me/password", new { old = "Password-of-tea", @new = "The-next-password" })).Status);

        Assert.Equal((200, 401), (await here.Status("/api/v1/me"), await elsewhere.Status("/api/v1/me")));
        using var old = await server.NewClient().SignIn(email, "Password-of-tea");
        Assert.Equal(HttpStatusCode.Unauthorized, old.StatusCode);
        var last = (await program.Ask($"/api/v1/users/{id}/journal")).Body!["items"]!.AsArray().Last()!;
        Assert.Equal(("set-password", "tea"), ((string)last["verb"]!, (string)last["by"]!));
        Assert.DoesNotContain("The-next-password", last.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_something_only_with_the_token_of_a_page()
    {
        var server = await servers.On(Engine.Sqlite);
        using var browser = await server.SignedIn("admin@kontor.local", ServerProcess.AdminPassword);
        var role = new { name = "Made from a page", permissions = new[] { "*.read" } };

        var (without, told) = await browser.Ask("/api/v1/roles", role);
        Assert.Equal((400, "RequestVerificationToken"), (without, told!["errors"]!.AsObject().Single().Key));

        using var stolen = new HttpRequestMessage(HttpMethod.Post, "/api/v1/roles") { Content = JsonContent.Create(role) };
        stolen.Headers.Add("RequestVerificationToken", await server.NewClient().PageToken());
        using var foreign = await browser.SendAsync(stolen, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);

        browser.DefaultRequestHeaders.Add("RequestVerificationToken", await browser.PageToken());
        Assert.Equal(201, (await browser.Ask("/api/v1/roles", role)).Status);
    }

    [Fact]
    public async Task Ends_with_signing_out()
    {
        var server = await servers.On(Engine.Sqlite);
        using var browser = await server.SignedIn("admin@kontor.local", ServerProcess.AdminPassword);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = await browser.PageToken() });

        using var left = await browser.PostAsync(new Uri("/sign-out", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.SeeOther, "/sign-in"), (left.StatusCode, left.Headers.Location!.OriginalString));
        Assert.Equal(401, await browser.Status("/api/v1/me"));
    }

    private static string Field((int Status, System.Text.Json.Nodes.JsonObject? Body) answer) => answer.Body!["errors"]!.AsObject().Single().Key;
}
