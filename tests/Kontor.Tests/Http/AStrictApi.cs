using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Access;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Http;

/// <summary>Whatever is wrong with a request, the answer is a problem with a code, a title and a sentence.</summary>
public sealed class AStrictApi(Servers servers)
{
    private const string Nobody = "0198c0de-0000-7000-8000-000000000001";

    [Theory]
    [InlineData("GET", "/api/v1/nothing", 404, "no-such-address")]
    [InlineData("GET", "/api/v1/orders/not-a-uuid", 404, "no-such-address")]
    [InlineData("POST", "/api/v1/orders/" + Nobody + "/fly", 404, "no-such-address")]
    [InlineData("GET", "/api/v1/orders/" + Nobody, 404, "not-found")]
    [InlineData("POST", "/api/v1/orders/" + Nobody + "/approve", 404, "not-found")]
    [InlineData("POST", "/api/v1/orders/00000000-0000-0000-0000-000000000000/approve", 404, "not-found")]
    [InlineData("GET", "/api/v1/orders/" + Nobody + "/shipments/", 404, "not-found")]
    [InlineData("GET", "/api/v1/customers/" + Nobody + "/orders", 404, "not-found")]
    [InlineData("GET", "/api/v1/issued/" + Nobody, 404, "not-found")]
    [InlineData("GET", "/api/v1/number-series/nothing/audit", 404, "not-found")]
    [InlineData("DELETE", "/api/v1/orders", 405, "method-not-allowed")]
    [InlineData("PUT", "/api/v1/orders/" + Nobody, 405, "method-not-allowed")]
    [InlineData("GET", "/api/v1/orders/" + Nobody + "/approve", 405, "method-not-allowed")]
    [InlineData("POST", "/api/v1/orders/" + Nobody + "/acts", 405, "method-not-allowed")]
    [InlineData("DELETE", "/api/v1/nothing", 404, "no-such-address")]
    [InlineData("PATCH", "/api/v1/orders/" + Nobody, 405, "method-not-allowed")]
    [InlineData("GET", "/api/v1/orders/" + Nobody + "?asof=2026-11-22T00:00:00Z", 400, "invalid")]
    [InlineData("GET", "/api/v1/orders/" + Nobody + "?asOf=yesterday", 400, "invalid")]
    [InlineData("GET", "/api/v1/orders/" + Nobody + "/journal?limit=3", 400, "invalid")]
    [InlineData("POST", "/api/v1/orders?dryrun=true", 400, "invalid")]
    [InlineData("POST", "/api/v1/orders?dryRun=1", 400, "invalid")]
    [InlineData("GET", "/api/v1/orders?limit=0", 400, "invalid")]
    [InlineData("GET", "/api/v1/orders?limit=501", 400, "invalid")]
    [InlineData("GET", "/api/v1/orders?count=yes", 400, "invalid")]
    [InlineData("GET", "/api/v1/orders?sort=colour", 400, "invalid")]
    [InlineData("GET", "/api/v1/orders?sort=--number", 400, "invalid")]
    [InlineData("GET", "/api/v1/orders?cursor=abc", 400, "invalid")]
    [InlineData("GET", "/api/v1/orders?cursor=e30", 400, "invalid")]
    [InlineData("GET", "/api/v1/orders?subject=%00", 400, "invalid")]
    public async Task Says_what_is_wrong_with_an_address(string method, string address, int status, string code)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
        Expect(await Send(request), status, code);
    }

    [Theory]
    [InlineData("{", "application/json", 400, "not-json")]
    [InlineData("", "application/json", 400, "invalid")]
    [InlineData("{}", "application/json", 400, "invalid")]
    [InlineData("[]", "application/json", 400, "invalid")]
    [InlineData("{\"a\": nan}", "application/json", 400, "not-json")]
    [InlineData("name=x", "application/x-www-form-urlencoded", 415, "not-json")]
    [InlineData("{}", "text/plain", 415, "not-json")]
    [InlineData("<order/>", "application/xml", 415, "not-json")]
    public async Task Says_what_is_wrong_with_a_body(string body, string type, int status, string code)
    {
        using var request = Post("/api/v1/orders", body, type);
        Expect(await Send(request), status, code);
    }

    [Fact]
    public async Task Names_the_place_where_a_body_is_no_json()
    {
        using var request = Post("/api/v1/orders", "{\n  \"subject\": oops\n}");
        var problem = Expect(await Send(request), 400, "not-json");

        Assert.Contains("line 2, byte 14", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_follow_a_body_into_any_depth()
    {
        using var request = Post("/api/v1/orders", string.Concat(Enumerable.Repeat("{\"lines\":[", 2000)));
        Expect(await Send(request), 400, "not-json");
    }

    [Fact]
    public async Task Does_not_read_a_body_that_is_too_large()
    {
        using var request = Post("/api/v1/orders", "{\"subject\":\"" + new string('x', 5 * 1024 * 1024) + "\"}");
        request.Headers.ExpectContinue = true;
        Expect(await Send(request), 413, "too-large");
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("\"abc\"")]
    [InlineData("\"-1\"")]
    [InlineData("W/\"1\"")]
    [InlineData("\"1\", \"2\"")]
    [InlineData("\"99999999999999999999\"")]
    public async Task Refuses_a_version_that_is_none(string version)
    {
        using var request = Post($"/api/v1/orders/{Nobody}/approve", "{}");
        request.Headers.TryAddWithoutValidation("If-Match", version);
        Expect(await Send(request), 400, "invalid");
    }

    [Fact]
    public async Task Refuses_a_key_that_is_too_long()
    {
        using var request = Post($"/api/v1/orders/{Nobody}/approve", "{}");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", new string('k', 201));
        var problem = Expect(await Send(request), 400, "invalid");

        Assert.True(problem["errors"]!.AsObject().ContainsKey("Idempotency-Key"));
    }

    [Theory, EachEngine]
    public async Task Refuses_amounts_that_the_books_cannot_keep(Engine engine)
    {
        using var program = (await servers.On(engine)).NewProgram();
        var shop = await Shop.Open(program);
        var body = shop.Body(1);
        body["lines"] = new JsonArray([.. Enumerable.Range(0, 2000).Select(_ => new JsonObject { ["description"] = "Gold", ["quantity"] = 1_000, ["price"] = 1_000_000_000 })]);

        var (sum, said) = await program.Ask("/api/v1/orders", body);
        var (line, _) = await program.Ask("/api/v1/orders", shop.Body(99_999_999_999_999m));

        Assert.True(sum == 400, $"{sum} {said}");
        Assert.Equal(400, line);
    }

    [Theory, EachEngine]
    public async Task Gives_the_same_answer_to_the_same_request_and_rehearses_without_a_key(Engine engine)
    {
        using var program = (await servers.On(engine)).NewProgram();
        var shop = await Shop.Open(program);
        var key = "key-" + shop.Customer;

        var rehearsal = await Keyed(program, "/api/v1/orders?dryRun=true", shop.Body(1), key);
        var first = await Keyed(program, "/api/v1/orders", shop.Body(2), key);
        var again = await Keyed(program, "/api/v1/orders", shop.Body(2), key);
        var other = await Keyed(program, "/api/v1/orders", shop.Body(3), key);

        Assert.Equal(200, rehearsal.Status);
        Assert.Equal(201, first.Status);
        Assert.Equal((201, (string)first.Body["id"]!), (again.Status, (string)again.Body["id"]!));
        Assert.Equal((422, "key-reused"), (other.Status, (string)other.Body["code"]!));
        var (_, list) = await program.Ask($"/api/v1/customers/{shop.Customer}/orders?count=true");
        Assert.Equal(1, (int)list!["total"]!);
    }

    [Theory, EachEngine]
    public async Task Lets_only_who_saw_the_latest_version_change_it(Engine engine)
    {
        using var program = (await servers.On(engine)).NewProgram();
        var order = await (await Shop.Open(program)).Order(1);
        using var read = await program.GetAsync(new Uri("/api/v1/orders/" + order, UriKind.Relative));
        var seen = read.Headers.ETag!.Tag;

        var first = await Matched(program, $"/api/v1/orders/{order}/edit", new JsonObject { ["subject"] = "Red" }, seen);
        var second = await Matched(program, $"/api/v1/orders/{order}/edit", new JsonObject { ["subject"] = "Blue" }, seen);

        Assert.Equal(200, first.Status);
        Assert.Equal((412, "stale"), (second.Status, (string)second.Body["code"]!));
        Assert.Equal((long)first.Body["version"]!, (long)second.Body["version"]!);
    }

    private static JsonObject Expect((int Status, string? Type, JsonObject Body) answer, int status, string code)
    {
        Assert.Equal((status, code), (answer.Status, (string?)answer.Body["code"]));
        Assert.Equal("application/problem+json", answer.Type);
        Assert.Equal(status, (int)answer.Body["status"]!);
        Assert.False(string.IsNullOrWhiteSpace((string)answer.Body["title"]!));
        Assert.False(string.IsNullOrWhiteSpace((string)answer.Body["detail"]!));
        return answer.Body;
    }

    private static HttpRequestMessage Post(string path, string body, string type = "application/json") =>
        new(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(type)) };

    private static async Task<(int Status, JsonObject Body)> Keyed(HttpClient program, string path, JsonObject body, string key)
    {
        using var request = Post(path, body.ToJsonString());
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await program.SendAsync(request);
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject());
    }

    private static async Task<(int Status, JsonObject Body)> Matched(HttpClient program, string path, JsonObject body, string version)
    {
        using var request = Post(path, body.ToJsonString());
        request.Headers.TryAddWithoutValidation("If-Match", version);
        using var answer = await program.SendAsync(request);
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject());
    }

    private async Task<(int Status, string? Type, JsonObject Body)> Send(HttpRequestMessage request)
    {
        using var program = (await servers.On(Engine.Sqlite)).NewProgram();
        using var answer = await program.SendAsync(request);
        return ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject());
    }
}
