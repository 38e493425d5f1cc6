using System.Net.Http.Headers;
using System.Text;
using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Kontor.Server.Store;
using Kontor.Tests.Access;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Http;

/// <summary>Random bodies against every POST of every table, rehearsed and in earnest, in a house of its own.</summary>
public sealed class AnyBody
{
    [Theory, EachEngine]
    public async Task Is_answered_or_refused_in_words_and_never_breaks_the_server(Engine engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var server = await ServerProcess.StartAsync(database);
        using var program = server.NewProgram();
        var random = Seed.Random();
        var ids = await Ids(program);
        var bodies = new Bodies(random, [.. ids.Values.SelectMany(all => all), Guid.Empty, Guid.Parse("0198c0de-0000-7000-8000-000000000001")]);
        var rows = Lifecycles.All.SelectMany(table => table.Rows.Where(row => row.By == Who.Anyone && !row.Act.IsAssignableTo(typeof(IFromFile))).Select(row => (table, row))).ToList();

        for (var round = 0; round < Counts.Of(6, 100); round++)
        {
            foreach (var (table, row) in rows.Where(one => one.table.Plural is not ("users" or "roles" or "api-keys") || one.row.Makes))
            {
                var target = ids[table.Plural] is { Count: > 0 } there && random.Next(8) > 0 ? there[random.Next(there.Count)] : Guid.Empty;
                var path = $"/api/v1/{table.Plural}{(row.Makes ? "" : $"/{target}/{row.Path}")}{(random.Next(3) == 0 ? "?dryRun=true" : "")}";
                var body = bodies.Of(row.Act).ToJsonString();
                using var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
                using var answer = await program.PostAsync(new Uri(path, UriKind.Relative), content);

                var said = await answer.Content.ReadAsStringAsync();
                Assert.True((int)answer.StatusCode is 200 or 201 or 400 or 404 or 409 or 422 or 428, $"{path} {body}\n{(int)answer.StatusCode} {said}\n{server.Output}");
                Assert.True(answer.IsSuccessStatusCode || answer.Content.Headers.ContentType?.MediaType == "application/problem+json", said);
            }
        }

        Assert.Equal(200, await program.Status("/api/v1/orders"));
    }

    /// <summary>Something of every kind to act upon.</summary>
    private static async Task<Dictionary<string, List<Guid>>> Ids(HttpClient program)
    {
        var shop = await Shop.Open(program);
        var order = await shop.Order(3);
        await program.Ask($"/api/v1/orders/{order}/offers", new { });
        await program.Made("deals", new { name = "Fair", customer = shop.Customer });
        await program.Made("activities", new { subject = "Call", order });
        await program.Ask($"/api/v1/orders/{order}/shipments", new { });
        await program.Ask($"/api/v1/orders/{order}/invoices", new { split = new { parts = 2 } });
        await program.Ask($"/api/v1/orders/{order}/payments", new { amount = 5 });
        await program.Made("suppliers", new { name = "Maker", address = Shop.Address });
        await program.Made("exchange-rates", new { currency = "USD", validFrom = "2020-01-01", rate = 1.084211 });
        await program.Made("stock-adjustments", new { reason = "Count", warehouse = shop.Warehouse, lines = new[] { new { sku = shop.Sku, delta = 5 } } });
        await program.Act($"/api/v1/stock-adjustments/{await program.Made("stock-adjustments", new { reason = "Count", warehouse = shop.Warehouse, lines = new[] { new { sku = shop.Sku, delta = 5 } } })}/confirm");
        var (_, sent) = await program.Ask($"/api/v1/orders/{await shop.Order(2)}/shipments", new { confirm = true });
        await program.Ask($"/api/v1/shipments/{sent!["id"]}/returns", new { });
        var ids = new Dictionary<string, List<Guid>>();
        foreach (var kind in Lifecycles.All)
        {
            var (_, page) = await program.Ask($"/api/v1/{kind.Plural}?limit=5");
            ids[kind.Plural] = [.. page!["items"]!.AsArray().Select(row => (Guid)row!["id"]!)];
            Assert.True(ids[kind.Plural].Count > 0 || kind.Plural is "imports" or "attachments", $"There is no {kind.Noun} to act upon.");
        }

        return ids;
    }
}
