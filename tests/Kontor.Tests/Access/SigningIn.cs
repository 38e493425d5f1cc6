using System.Net;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Access;

public sealed class SigningIn(Servers servers)
{
    [Theory, EachEngine]
    public async Task Shows_who_one_is_and_what_one_may(Engine engine)
    {
        var server = await servers.On(engine);
        using var program = server.NewProgram();
        var (id, email) = await program.User("mia", "customers.create", "*.read");

        using var browser = await server.SignedIn(email.ToUpperInvariant(), "Password-of-mia");
        var (status, me) = await browser.Ask("/api/v1/me");

        Assert.Equal((200, id, "user", "mia", "Role of mia"), (status, (string)me!["id"]!, (string)me["kind"]!, (string)me["name"]!, (string)me["roles"]![0]!["name"]!));
        var permissions = me["permissions"]!.AsArray().Select(one => (string)one!).ToList();
        Assert.Contains("customers.create", permissions);
        Assert.Contains("products.read", permissions);
        Assert.DoesNotContain("customers.edit", permissions);
    }

    [Theory]
    [InlineData("/orders?status=Created", "/orders?status=Created")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    public async Task Leads_on_to_a_page_of_ours_only(string asked, string led)
    {
        var server = await servers.On(Engine.Sqlite);
        using var browser = server.NewClient();

        using var answer = await browser.SignIn("admin@kontor.local", ServerProcess.AdminPassword, asked);

        Assert.Equal((HttpStatusCode.SeeOther, led), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), one => one.StartsWith("kontor=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_the_same_of_a_wrong_password_and_of_nobody()
    {
        var server = await servers.On(Engine.Sqlite);
        using var browser = server.NewClient();
        using var program = server.NewProgram();
        var (_, known) = await program.User("nora", "*.read");

        using var wrong = await browser.SignIn(known, "not-the-password");
        using var nobody = await browser.SignIn("nobody@example.com", "not-the-password");

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (wrong.StatusCode, nobody.StatusCode));
        Assert.Equal(Told(await wrong.Content.ReadAsStringAsync(), known), Told(await nobody.Content.ReadAsStringAsync(), "nobody@example.com"));
    }

    [Theory, EachEngine]
    public async Task Waits_after_five_wrong_passwords_also_with_the_right_one(Engine engine)
    {
        var server = await servers.On(engine);
        using var program = server.NewProgram();
        var (id, email) = await program.User("otto", "*.read");
        using var browser = server.NewClient();

        await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ =>
        {
            using var guesser = server.NewClient();
            using var answer = await guesser.SignIn(email, "not-the-password");
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }));
        using var locked = await browser.SignIn(email, "Password-of-otto");
        Assert.Equal(HttpStatusCode.Unauthorized, locked.StatusCode);
        Assert.Contains("waits 5 minutes", await locked.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        // A new password lifts the lock.
        await program.Ask($"/api/v1/users/{id}/set-password", new { password = "Another-password" });
        using var free = await browser.SignIn(email, "Another-password");
        Assert.Equal(HttpStatusCode.SeeOther, free.StatusCode);
    }

    [Fact]
    public async Task Is_possible_after_four_wrong_passwords()
    {
        var server = await servers.On(Engine.Sqlite);
        using var program = server.NewProgram();
        var (_, email) = await program.User("pia", "*.read");
        using var browser = server.NewClient();
        for (var round = 0; round < 2; round++)
        {
            for (var guess = 0; guess < 4; guess++)
            {
                using var wrong = await browser.SignIn(email, "not-the-password");
                Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
            }

            using var right = await server.NewClient().SignIn(email, "Password-of-pia");
            Assert.Equal(HttpStatusCode.SeeOther, right.StatusCode);
        }
    }

    [Fact]
    public async Task Needs_the_token_of_its_page()
    {
        var server = await servers.On(Engine.Sqlite);
        using var browser = server.NewClient();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["email"] = "admin@kontor.local", ["password"] = ServerProcess.AdminPassword });

        using var answer = await browser.PostAsync(new Uri("/sign-in", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(401, await browser.Status("/api/v1/me"));
    }

    [Fact]
    public async Task Is_refused_to_who_is_not_active_or_has_no_password()
    {
        var server = await servers.On(Engine.Sqlite);
        using var program = server.NewProgram();
        var (id, email) = await program.User("quin", "*.read");
        await program.Made("users", new { name = "rita", email = "rita@example.com", roles = Array.Empty<string>() });
        await program.Act($"/api/v1/users/{id}/deactivate");

        using var inactive = await server.NewClient().SignIn(email, "Password-of-quin");
        using var without = await server.NewClient().SignIn("rita@example.com", "");

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (inactive.StatusCode, without.StatusCode));
    }

    /// <summary>The page without what differs by itself: the token and the address typed.</summary>
    private static string Told(string page, string email) =>
        page.Replace(Caller.Token(page), "", StringComparison.Ordinal).Replace(email, "", StringComparison.Ordinal);
}
