using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Store;

public sealed class ADemoShop
{
    [Theory, EachEngine]
    public async Task Fills_every_screen_with_books_that_agree_once(Engine engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var server = await ServerProcess.StartAsync(database, words: ["--demo"]);
        var tables = new[] { "orders", "offers", "deals", "activities", "attachments", "shipments", "returns", "invoices", "payments", "customers", "products" };
        var counts = new List<long>();
        foreach (var table in tables)
        {
            counts.Add(await database.CountAsync(table));
        }

        Assert.All(counts, count => Assert.True(count > 0, string.Join(", ", tables.Zip(counts))));
        var shop = Scenarios.Program.Of(server);
        Assert.NotEmpty((await shop.See("invoices?kind=CreditNote"))["items"]!.AsArray());
        Assert.Empty((await shop.See("reconcile"))["items"]!.AsArray());

        server.Kill();
        await server.StartAsync();

        Assert.Equal(counts[0], await database.CountAsync("orders"));
    }
}
