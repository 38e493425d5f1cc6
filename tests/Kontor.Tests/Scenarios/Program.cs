using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>A program with an API key, and the words in which the scenarios speak to the server.</summary>
internal sealed class Program(HttpClient client)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Part of every code and name that this program makes, so that neighbours do not meet.</summary>
    public string Mark { get; } = RandomNumberGenerator.GetHexString(8);

    public static Program Of(ServerProcess server, string key = ServerProcess.AdminApiKey) => new(server.NewProgram(key));

    public static object At(string country) => new { name = "Acme", line1 = "Street 1", postalCode = "00100", city = "Town", country };

    public async Task<Answer> Post(string path, object? body = null, string? key = null, string? seen = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/" + path, UriKind.Relative))
        {
            Content = new StringContent(body is JsonNode node ? node.ToJsonString() : JsonSerializer.Serialize(body ?? new { }, Json), Encoding.UTF8, "application/json"),
        };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        if (seen is not null)
        {
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{seen}\""));
        }

        using var answer = await client.SendAsync(request);
        return await Answer.Of(answer);
    }

    public async Task<Answer> Get(string path)
    {
        using var answer = await client.GetAsync(new Uri("/api/v1/" + path, UriKind.Relative));
        return await Answer.Of(answer);
    }

    /// <summary>Posts what must work.</summary>
    public async Task<JsonNode> Do(string path, object? body = null)
    {
        var answer = await Post(path, body);
        Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Created, $"{path}: {answer.Body.ToJsonString()}");
        return answer.Body;
    }

    public async Task<JsonNode> See(string path)
    {
        var answer = await Get(path);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{path}: {answer.Body.ToJsonString()}");
        return answer.Body;
    }

    /// <summary>A customer at home with a billing email, or as told.</summary>
    public async Task<string> Customer(string country = "FI", bool business = true, string? vatId = null, string? email = "bill@acme.fi", string? currency = null) =>
        (string)(await Do("customers", new { name = "Acme " + Mark, isBusiness = business, vatId, billingEmail = email, billTo = At(country), currency }))["id"]!;

    /// <summary>Goods, so many of them in the main warehouse.</summary>
    public async Task<(string Id, string Sku)> Goods(decimal price = 10, decimal onHand = 0, string? unit = null, string? overselling = null, string? warehouse = null)
    {
        var sku = $"G{Mark}{RandomNumberGenerator.GetHexString(4)}";
        var id = (string)(await Do("products", new { sku, name = "Goods " + sku, price, unitCode = unit, overselling }))["id"]!;
        if (onHand != 0)
        {
            await Stock(sku, onHand, warehouse);
        }

        return (id, sku);
    }

    public async Task<(string Id, string Sku)> Service(decimal price = 10, string? unit = "HUR")
    {
        var sku = $"S{Mark}{RandomNumberGenerator.GetHexString(4)}";
        return ((string)(await Do("products", new { sku, name = "Service " + sku, price, unitCode = unit, isInventory = false }))["id"]!, sku);
    }

    public async Task Stock(string sku, decimal delta, string? warehouse = null)
    {
        var adjustment = await Do("stock-adjustments", new { reason = "Count", warehouse = warehouse ?? await MainWarehouse(), lines = new[] { new { sku, delta } } });
        await Do($"stock-adjustments/{adjustment["id"]}/confirm");
    }

    public async Task<string> MainWarehouse() => (string)(await See("warehouses?q=MAIN"))["items"]!.AsArray().Single(one => (string?)one!["code"] == "MAIN")!["id"]!;

    public async Task<string> Warehouse(string policy = "Forbid") => (string)(await Do("warehouses", new { code = "W" + RandomNumberGenerator.GetHexString(6), name = "Another", negativeStock = policy }))["id"]!;

    public async Task<string> Type(string code) => (string)(await See("order-types?limit=200"))["items"]!.AsArray().Single(one => (string?)one!["code"] == code)!["id"]!;

    /// <summary>On hand, reserved, virtual.</summary>
    public async Task<(decimal OnHand, decimal Reserved, decimal Virtual)> Count(string product)
    {
        var stock = await See($"stock/{product}");
        return ((decimal)stock["onHand"]!, (decimal)stock["reserved"]!, (decimal)stock["virtual"]!);
    }

    public Task<JsonNode> Order(string customer, params object[] lines) => Do("orders", Body(customer, lines));

    public static JsonObject Body(string customer, params object[] lines) => JsonSerializer.SerializeToNode(
        new { customer, orderedOn = "2026-11-22", subject = "Scenario", lines }, Json)!.AsObject();
}

/// <summary>What the server said.</summary>
internal sealed record Answer(HttpStatusCode Status, JsonNode Body, HttpResponseHeaders Headers)
{
    public string? Code => (string?)Body["code"];

    /// <summary>What it says, and who was faster.</summary>
    public string? Sentence => Body["first"] is { } first ? $"{Body["detail"]} {first}" : (string?)Body["detail"];

    public JsonNode? this[string name] => Body[name];

    /// <summary>The fields that were wrong.</summary>
    public IEnumerable<string> Errors => Body["errors"]!.AsObject().Select(one => one.Key);

    public override string ToString() => $"{Status} {Body.ToJsonString()}";

    public static async Task<Answer> Of(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return new(answer.StatusCode, text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!, answer.Headers);
    }

    /// <summary>Refused in words: the code, and a sentence that names what it must.</summary>
    public void IsRefused(string code, params string[] names)
    {
        Assert.True(Status == HttpStatusCode.Conflict && Code == code, $"{Status} {Body.ToJsonString()}");
        Assert.All(names, name => Assert.Contains(name, Sentence, StringComparison.Ordinal));
    }

    /// <summary>A permission is missing: the sentence names it.</summary>
    public void IsForbidden(string permission)
    {
        Assert.True(Status == HttpStatusCode.Forbidden && Code == "forbidden", $"{Status} {Body.ToJsonString()}");
        Assert.Contains($"“{permission}”", Sentence, StringComparison.Ordinal);
    }

    /// <summary>Not done, as it was not said that it is meant: the code, and a sentence that names what it must.</summary>
    public void IsUnconfirmed(string code, params string[] names)
    {
        Assert.True(Status == HttpStatusCode.PreconditionRequired && Code == code, $"{Status} {Body.ToJsonString()}");
        Assert.All(names, name => Assert.Contains(name, Sentence, StringComparison.Ordinal));
    }

    /// <summary>Sent back with these fields, and no others.</summary>
    public void IsFaulty(params string[] fields)
    {
        Assert.True(Status == HttpStatusCode.BadRequest, $"{Status} {Body.ToJsonString()}");
        Assert.Equal(fields.Order(), Errors.Order());
    }
}
