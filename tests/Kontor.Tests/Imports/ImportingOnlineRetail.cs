using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Imports;

/// <summary>The whole file of a real shop, 22,523 rows, on a server of its own.</summary>
public sealed class ImportingOnlineRetail
{
    private const string Made = """{"customers":575,"products":2418,"warehouses":1,"orders":834,"stockAdjustments":118,"ordersReduced":35,"ordersCancelled":2}""";

    [Theory, EachEngine]
    public async Task Takes_every_row_once_and_keeps_the_books_in_order(Engine engine)
    {
        var file = await File.ReadAllTextAsync(SharedMaterial.Find("data/online-retail/online-retail-2010-12-01_09.csv"));
        await using var database = await Database.CreateAsync(engine);
        await using var server = await ServerProcess.StartAsync(database);
        var visitor = ImportVisitor.At(server);

        var first = await visitor.Import("online-retail", file);
        AssertWhole(first);
        Assert.Equal("written-off: 64", Decisions(first).Single(decision => decision.StartsWith("written-off", StringComparison.Ordinal)));
        Assert.Equal("waits-for-credit-note: 271", Decisions(first).Single(decision => decision.StartsWith("waits", StringComparison.Ordinal)));
        Assert.Equal([], await visitor.Disagreements());
        var counts = await Counts(database);

        var again = await visitor.Import("online-retail", file);

        Assert.Equal((22_523, 22_523, 0), ((int)again["rowsRead"]!, (int)again["rowsAlreadyThere"]!, (int)again["rowsDone"]!));
        Assert.Equal(counts, await Counts(database));
        Assert.Equal([], await visitor.Disagreements());
    }

    [Theory, EachEngine]
    public async Task Goes_on_after_the_server_was_killed(Engine engine)
    {
        var file = await File.ReadAllBytesAsync(SharedMaterial.Find("data/online-retail/online-retail-2010-12-01_09.csv"));
        await using var database = await Database.CreateAsync(engine);
        await using var server = await ServerProcess.StartAsync(database);
        var visitor = ImportVisitor.At(server);
        var (_, import) = await visitor.Send("online-retail", file);
        await visitor.Until(import, one => (int)one["rowsRead"]! > 0);

        server.Kill();
        await server.StartAsync();
        var done = await visitor.Until(import, "Done", "Failed", "Stopped");

        AssertWhole(done);
        Assert.Equal(834, await database.CountAsync("orders"));
        Assert.Equal([], await visitor.Disagreements());
    }

    private static void AssertWhole(JsonNode import)
    {
        Assert.Equal(
            ("Done", 22_523, 22_523, 22_252, 271, 0, 0),
            ((string?)import["state"], (int)import["rowsTotal"]!, (int)import["rowsRead"]!, (int)import["rowsDone"]!, (int)import["rowsWaiting"]!, (int)import["rowsFailed"]!, (int)import["rowsAlreadyThere"]!));
        Assert.Equal(Made, import["made"]!.ToJsonString());
    }

    private static IEnumerable<string> Decisions(JsonNode import) => import["decisions"]!.AsArray().Select(decision => $"{decision!["code"]}: {decision["rows"]}");

    private static async Task<string> Counts(Database database)
    {
        var counts = new List<string>();
        foreach (var table in new[] { "orders", "order_lines", "customers", "products", "stock_moves", "stock_adjustments" })
        {
            counts.Add($"{table} {await database.CountAsync(table)}");
        }

        return string.Join(", ", counts);
    }
}
