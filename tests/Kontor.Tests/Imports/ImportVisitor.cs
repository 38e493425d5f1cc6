using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Imports;

/// <summary>A program that imports files through the API.</summary>
public sealed class ImportVisitor(HttpClient client)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(240);

    public static ImportVisitor At(ServerProcess server) => new(server.NewProgram());

    public HttpClient Client { get; } = client;

    /// <summary>Sends a file and waits until it is dealt with.</summary>
    public async Task<JsonNode> Import(string profile, string content, bool create = true)
    {
        var (status, import) = await Send(profile, Encoding.UTF8.GetBytes(content), create);
        Assert.True(status == HttpStatusCode.Created, import.ToJsonString());
        return await Until(import, "Done", "Failed", "Stopped");
    }

    public async Task<(HttpStatusCode Status, JsonNode Answer)> Send(string profile, byte[] content, bool create = true)
    {
        using var body = new ByteArrayContent(content);
        using var answer = await Client.PostAsync(new Uri($"/api/v1/imports?profile={profile}&create={(create ? "true" : "false")}&fileName=test.csv", UriKind.Relative), body);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    public async Task<JsonNode> Until(JsonNode import, params string[] states) => await Until(import, one => states.Contains((string?)one["state"]));

    public async Task<JsonNode> Until(JsonNode import, Func<JsonNode, bool> holds)
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience)
        {
            var now = await Get($"/api/v1/imports/{import["id"]}");
            if (holds(now))
            {
                return now;
            }

            await Task.Delay(20);
        }

        throw new TimeoutException($"The import is not there after {Patience.TotalSeconds} s.");
    }

    public async Task<JsonNode> Get(string path)
    {
        using var answer = await Client.GetAsync(new Uri(path, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    public async Task<(HttpStatusCode Status, JsonNode Answer)> Post(string path, string body = "{}")
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await Client.PostAsync(new Uri(path, UriKind.Relative), content);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    /// <summary>The report's rows, as "row: sentence".</summary>
    public async Task<IReadOnlyList<string>> Report(JsonNode import, string state)
    {
        var rows = await Get($"/api/v1/imports/{import["id"]}/rows?state={state}&limit=500");
        return [.. rows["items"]!.AsArray().Select(row => $"{row!["row"]}: {row["says"]}")];
    }

    public async Task<JsonNode> Order(string externalKey)
    {
        var found = await Get($"/api/v1/orders?externalKey={Uri.EscapeDataString(externalKey)}");
        return await Get($"/api/v1/orders/{found["items"]![0]!["id"]}");
    }

    /// <summary>Where the books do not agree; empty when they do.</summary>
    public async Task<IReadOnlyList<string>> Disagreements() =>
        [.. (await Get("/api/v1/reconcile"))["items"]!.AsArray().Select(found => $"{found!["rule"]} {found["of"]}: {found["kept"]}, counted {found["counted"]}")];
}
