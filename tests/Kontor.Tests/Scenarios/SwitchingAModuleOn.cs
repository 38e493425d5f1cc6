using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>V02: orders that are open when stock control or invoicing is switched on, on a server of its own.</summary>
public sealed class SwitchingAModuleOn
{
    private const int Many = 120;

    [Theory, EachEngine]
    public async Task Takes_the_open_orders_in_and_moves_nothing_that_has_left(Engine engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var server = await ServerProcess.StartAsync(database);
        var shop = Program.Of(server);
        var settings = (string)(await shop.See("settings"))["items"]![0]!["id"]!;
        await shop.Do($"settings/{settings}/edit", new { usesStockControl = false, usesInvoicing = false });
        var customer = await shop.Customer();
        var (product, sku) = await shop.Goods(onHand: 10);
        var (rare, scarce) = await shop.Goods(onHand: 1, overselling: "Forbid");
        var open = await shop.Order(customer, new { sku, quantity = 4 });
        var part = await shop.Order(customer, new { sku, quantity = 3 });
        await Ship(shop, part, 2, confirm: true);
        var draft = await shop.Order(customer, new { sku = scarce, quantity = 2 });
        var waiting = await Ship(shop, draft, 1, confirm: false);
        var gone = await shop.Order(customer, new { sku, quantity = 5 });
        await shop.Do($"orders/{gone["id"]}/cancel", new { reason = "Off" });
        Assert.Equal((10m, 0m, 10m), await shop.Count(product));

        var switched = await shop.Do($"settings/{settings}/edit", new { usesStockControl = true, usesInvoicing = true });
        Assert.Equal("open-orders-follow", (string)switched["warnings"]![0]!["code"]!);
        await Followed(shop, settings);

        Assert.Equal((10m, 5m, 5m), await shop.Count(product));
        Assert.Equal((1m, 2m, -1m), await shop.Count(rare));
        await shop.Do($"shipments/{waiting["id"]}/confirm");
        Assert.Equal((0m, 1m, -1m), await shop.Count(rare));
        await Ship(shop, part, 1, confirm: true);
        Assert.Equal((9m, 4m, 5m), await shop.Count(product));
        var invoice = await shop.Do($"orders/{open["id"]}/invoices");
        await shop.Do($"invoices/{invoice["id"]}/send");
        var journal = (await shop.See($"orders/{open["id"]}/journal"))["items"]!.AsArray();
        Assert.Equal("take-up", (string)journal[1]!["verb"]!);
        Assert.Equal("Cancelled", (string)(await shop.See($"orders/{gone["id"]}"))["lifecycle"]!);
        Assert.Empty((await shop.See("reconcile"))["items"]!.AsArray());
    }

    [Theory, EachEngine]
    public async Task Takes_many_open_orders_in_and_the_books_agree(Engine engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var server = await ServerProcess.StartAsync(database);
        var shop = Program.Of(server);
        var settings = (string)(await shop.See("settings"))["items"]![0]!["id"]!;
        await shop.Do($"settings/{settings}/edit", new { usesStockControl = false });
        var customer = await shop.Customer();
        var (product, sku) = await shop.Goods(onHand: 1000);
        for (var one = 0; one < Many; one++)
        {
            await shop.Order(customer, new { sku, quantity = 2 });
        }

        // Of a type whose goods leave with the invoice, what is invoiced has left, and is not counted afterwards.
        var body = Program.Body(customer, new { sku, quantity = 6 });
        body["orderType"] = await shop.Type("WALK-IN");
        var till = await shop.Do("orders", body);
        await shop.Do($"invoices/{(await shop.Do($"orders/{till["id"]}/invoices", new { lines = new[] { new { line = (string)till["lines"]![0]!["id"]!, quantity = 4 } } }))["id"]}/send");

        await shop.Do($"settings/{settings}/edit", new { usesStockControl = true });
        await Followed(shop, settings);

        Assert.Equal((1000m, (2m * Many) + 2m, 1000m - (2m * Many) - 2m), await shop.Count(product));
        await shop.Do($"invoices/{(await shop.Do($"orders/{till["id"]}/invoices"))["id"]}/send");
        Assert.Equal((998m, 2m * Many, 998m - (2m * Many)), await shop.Count(product));
        Assert.Empty((await shop.See("reconcile"))["items"]!.AsArray());
    }

    private static Task<JsonNode> Ship(Program shop, JsonNode order, int quantity, bool confirm) =>
        shop.Do($"orders/{order["id"]}/shipments", new { lines = new[] { new { line = (string)order["lines"]![0]!["id"]!, quantity } }, confirm });

    /// <summary>Asks until nothing waits any more.</summary>
    private static async Task Followed(Program shop, string settings)
    {
        for (var asked = 0; (int)(await shop.See($"settings/{settings}/open-orders"))["waiting"]! > 0; asked++)
        {
            Assert.True(asked < 20_000, "The open orders are not taken up.");
        }
    }
}
