using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kontor.Tests.Harness;

namespace Kontor.Tests.Access;

/// <summary>Short words for what the tests of access ask a server.</summary>
internal static partial class Caller
{
    public static async Task<(int Status, JsonObject? Body)> Ask(this HttpClient client, string path, object? body = null, bool post = false)
    {
        using var answer = await (post || body is not null
            ? client.PostAsync(new Uri(path, UriKind.Relative), body is null ? null : JsonContent.Create(body))
            : client.GetAsync(new Uri(path, UriKind.Relative)));
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.StartsWith('{') ? JsonNode.Parse(text)!.AsObject() : null);
    }

    public static Task<(int Status, JsonObject? Body)> Act(this HttpClient client, string path) => client.Ask(path, post: true);

    public static async Task<int> Status(this HttpClient client, string path) => (await client.Ask(path)).Status;

    public static async Task<string> Made(this HttpClient client, string kind, object body)
    {
        var (status, made) = await client.Ask("/api/v1/" + kind, body);
        return status == 201 ? (string)made!["id"]! : throw new InvalidOperationException($"{status}: {made}");
    }

    /// <summary>A user with a password and a role of their own.</summary>
    public static async Task<(string Id, string Email)> User(this HttpClient program, string name, params string[] permissions)
    {
        var role = await program.Made("roles", new { name = "Role of " + name, permissions });
        var email = name + "@example.com";
        var id = await program.Made("users", new { name, email, roles = new[] { role } });
        await program.Ask($"/api/v1/users/{id}/set-password", new { password = "Password-of-" + name });
        return (id, email);
    }

    /// <summary>Sends the form of the sign-in page.</summary>
    public static async Task<HttpResponseMessage> SignIn(this HttpClient browser, string email, string password, string returnUrl = "/")
    {
        var page = await browser.GetStringAsync(new Uri("/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl), UriKind.Relative));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["email"] = email,
            ["password"] = password,
            ["returnUrl"] = System.Net.WebUtility.HtmlDecode(ReturnUrl().Match(page).Groups[1].Value),
            ["__RequestVerificationToken"] = Token(page),
        });
        return await browser.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
    }

    /// <summary>A browser in which somebody has signed in.</summary>
    public static async Task<HttpClient> SignedIn(this ServerProcess server, string email, string password)
    {
        var browser = server.NewClient();
        using var answer = await browser.SignIn(email, password);
        return (int)answer.StatusCode == 303 ? browser : throw new InvalidOperationException($"Sign-in answered {answer.StatusCode}.");
    }

    /// <summary>The token of a page that the browser has open; any page with a form has one.</summary>
    public static async Task<string> PageToken(this HttpClient browser) => Token(await browser.GetStringAsync(new Uri("/sign-in", UriKind.Relative)));

    public static string Token(string page) => FormToken().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();

    [GeneratedRegex("name=\"returnUrl\" value=\"([^\"]*)\"")]
    private static partial Regex ReturnUrl();
}
