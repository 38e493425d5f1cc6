using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Kontor.Server.Http;
using Kontor.Server.Store;
using Kontor.Tests.Access;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Http;

public sealed class TheApiDocument(Servers servers)
{
    [Fact]
    public async Task Is_valid_OpenAPI()
    {
        var document = await Document();
        Assert.StartsWith("3.1", (string)document["openapi"]!, StringComparison.Ordinal);
        var start = new ProcessStartInfo("node", ["--input-type=module", "-e", Validate])
        {
            WorkingDirectory = Path.Combine(RepositoryFolder.Source, "Kontor.Server"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        await node.StandardInput.WriteAsync(document.ToJsonString());
        node.StandardInput.Close();
        var said = await node.StandardOutput.ReadToEndAsync() + await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();

        Assert.True(node.ExitCode == 0, said);
    }

    [Fact]
    public async Task Tells_what_every_address_is_for()
    {
        var document = await Document();
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in item!.AsObject())
            {
                Assert.False(string.IsNullOrWhiteSpace((string?)operation!["summary"]), $"{method} {path} has no summary.");
                Assert.False(string.IsNullOrWhiteSpace((string?)operation["operationId"]), $"{method} {path} has no name.");
                Assert.NotNull(operation["responses"]!["401"]);
            }
        }
    }

    [Fact]
    public async Task Has_every_act_with_its_body_its_answers_and_its_problems()
    {
        var document = await Document();
        foreach (var (table, row) in Rows())
        {
            var path = $"/api/v1/{table.Plural}{(row.Makes ? "" : "/{id}/" + row.Path)}";
            var operation = document["paths"]![path]?["post"];
            Assert.True(operation is not null, $"POST {path} is missing.");
            var body = Component(document, operation!["requestBody"]!["content"]!["application/json"]!["schema"]!);
            Assert.Equal(Shape.Of(row.Act).Fields.Keys.Order(), (body["properties"]?.AsObject() ?? []).Select(field => field.Key).Order());
            Assert.Equal(
                Shape.Of(row.Act).Fields.Values.Where(field => field.Required).Select(field => field.Name).Order(),
                (body["required"]?.AsArray() ?? []).Select(name => (string)name!).Order());
            Assert.All(new[] { "200", "400", "401", "403", "404", "409", "422" }, status => Assert.NotNull(operation["responses"]![status]));
            Assert.Contains("dryRun", Parameters(operation));
            Assert.Contains("Idempotency-Key", Parameters(operation));
            Assert.Equal(!row.Makes, Parameters(operation).Contains("If-Match"));
        }
    }

    [Fact]
    public async Task Has_every_filter_of_every_list()
    {
        var document = await Document();
        foreach (var (path, list) in Lists.All)
        {
            var asked = Parameters(document["paths"]![path]!["get"]!);
            Assert.All(list.Filters.Select(filter => filter.Name).Concat(ListRequest.Own), name => Assert.Contains(name, asked));
        }
    }

    [Fact]
    public async Task Shows_a_document_as_it_is_answered()
    {
        using var program = (await servers.On(Engine.Sqlite)).NewProgram();
        var document = await Document();
        var (_, order) = await program.Ask("/api/v1/orders/" + await (await Shop.Open(program)).Order(1));
        var shape = document["components"]!["schemas"]!["Order"]!;

        Assert.All(order!, field => Assert.True(shape["properties"]!.AsObject().ContainsKey(field.Key), field.Key));
        Assert.All(shape["required"]!.AsArray(), name => Assert.True(order!.ContainsKey((string)name!), (string)name!));
        Assert.Equal("For people; gaps are allowed.", (string)shape["properties"]!["number"]!["description"]!);
    }

    [Fact]
    public void Has_examples_that_are_bodies()
    {
        foreach (var operation in ApiExamples.Operations)
        {
            var (_, row) = Assert.Single(Rows(), one => $"{one.Table.Plural}.{one.Row.Verb}" == operation);
            var act = Binder.Bind(row.Act, JsonDocument.Parse(ApiExamples.Of(operation)!.ToJsonString()).RootElement);

            Assert.Empty(act is IChecked body ? body.Faults() : []);
        }
    }

    [Fact]
    public async Task Is_for_those_who_are_signed_in()
    {
        var server = await servers.On(Engine.Sqlite);
        using var stranger = server.NewClient();

        Assert.Equal(401, await stranger.Status("/openapi/v1.json"));
        using var page = await stranger.GetAsync(new Uri("/api", UriKind.Relative));
        Assert.Equal(303, (int)page.StatusCode);
        Assert.Equal("/sign-in?returnUrl=%2Fapi", page.Headers.Location!.OriginalString);
    }

    private const string Validate = """
        import { Validator } from "@seriousme/openapi-schema-validator";
        let text = "";
        for await (const part of process.stdin) text += part;
        const found = await new Validator().validate(JSON.parse(text));
        if (!found.valid) { console.log(JSON.stringify(found.errors, null, 1)); process.exit(1); }
        """;

    private static IEnumerable<(Lifecycle Table, Row Row)> Rows() =>
        Lifecycles.All.SelectMany(table => table.Rows.Where(row => row.By == Who.Anyone && !row.Act.IsAssignableTo(typeof(IFromFile))).Select(row => (table, row)));

    private static List<string> Parameters(JsonNode operation) => [.. (operation["parameters"]?.AsArray() ?? []).Select(parameter => (string)parameter!["name"]!)];

    private static JsonNode Component(JsonObject document, JsonNode schema) =>
        document["components"]!["schemas"]![((string)schema["$ref"]!).Split('/')[^1]]!;

    private async Task<JsonObject> Document()
    {
        using var program = (await servers.On(Engine.Sqlite)).NewProgram();
        var (status, document) = await program.Ask("/openapi/v1.json");
        Assert.Equal(200, status);
        return document!;
    }
}
