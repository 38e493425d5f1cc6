using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>V27–V35, rules 19 and 20.</summary>
public sealed class ReturningGoods(Servers servers)
{
    [Theory, EachEngine]
    public async Task Into_a_warehouse_that_is_not_in_use_any_more_is_refused_in_words(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var there = await shop.Warehouse();
        var (_, sku) = await shop.Goods(onHand: 5, warehouse: there);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 5 });
        var shipment = await shop.Do($"orders/{order["id"]}/shipments", new { warehouse = there, confirm = true });
        var back = await shop.Do($"shipments/{shipment["id"]}/returns");
        await shop.Do($"warehouses/{there}/deactivate");

        var act = (await shop.See($"returns/{back["id"]}"))["acts"]!.AsArray().Single(one => (string?)one!["verb"] == "confirm")!;
        Assert.Equal((false, "warehouse-inactive"), ((bool)act["allowed"]!, (string)act["code"]!));
        (await shop.Post($"returns/{back["id"]}/confirm")).IsRefused("warehouse-inactive", "choose another one");
    }

    [Theory, EachEngine]
    public async Task Goes_the_whole_way_back_and_out_again(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (product, sku) = await shop.Goods(onHand: 20);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 10 });
        var draft = await shop.Do($"orders/{order["id"]}/shipments");
        (await shop.Post($"shipments/{draft["id"]}/returns")).IsRefused("no-confirmed-shipment", (string)draft["number"]!);
        var shipment = await shop.Do($"shipments/{draft["id"]}/confirm");
        var line = (string)shipment["lines"]![0]!["id"]!;
        var over = await shop.Post($"shipments/{shipment["id"]}/returns", new { lines = new[] { new { line, quantity = 11 } } });
        over.IsFaulty("lines[0].quantity");
        Assert.Contains("10 of the 10 shipped can still come back", over.Body.ToJsonString(), StringComparison.Ordinal);
        (await shop.Post($"shipments/{shipment["id"]}/returns", new { lines = Array.Empty<object>() })).IsFaulty("lines");

        var saved = await shop.Do($"shipments/{shipment["id"]}/returns", new { lines = new[] { new { line, quantity = 3 } }, reason = "Wrong colour" });
        Assert.StartsWith("RT-", (string)saved["number"]!, StringComparison.Ordinal);
        Assert.Equal((10m, 0m, 10m), await shop.Count(product));
        Assert.Equal(("Registered", "Delivered"), Said(await shop.See($"orders/{order["id"]}")));
        await shop.Do($"returns/{saved["id"]}/confirm");

        Assert.Equal((13m, 3m, 10m), await shop.Count(product));
        (await shop.Post($"returns/{saved["id"]}/confirm")).IsRefused("already-confirmed", "First key was here first");
        var after = await shop.See($"orders/{order["id"]}");
        Assert.Equal(("PartiallyReturned", "PartiallyReturned"), Said(after));
        var row = after["lines"]![0]!;
        Assert.Equal((10m, 10m, 3m, 7m, 3m), ((decimal)row["ordered"]!, (decimal)row["shipped"]!, (decimal)row["returned"]!, (decimal)row["delivered"]!, (decimal)row["open"]!));
        Assert.Equal((string)saved["id"]!, (string)(await One(shop, $"orders/{order["id"]}/returns"))["id"]!);
        Assert.Equal((string)saved["id"]!, (string)(await One(shop, $"shipments/{shipment["id"]}/returns?status=Confirmed"))["id"]!);
        Assert.Equal((string)saved["id"]!, (string)(await One(shop, $"returns?q={saved["number"]}&shipment={shipment["id"]}&from=2020-01-01"))["id"]!);

        var replacement = await shop.Do($"orders/{order["id"]}/shipments", new { confirm = true });
        Assert.Equal(3m, (decimal)replacement["lines"]![0]!["quantity"]!);
        Assert.Equal(("None", "Delivered"), Said(await shop.See($"orders/{order["id"]}")));
        Assert.Equal((10m, 0m, 10m), await shop.Count(product));
        Assert.Empty((await shop.See("reconcile"))["items"]!.AsArray());
    }

    [Theory, EachEngine]
    public async Task Puts_each_thing_where_it_belongs(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (product, sku) = await shop.Goods(onHand: 10);
        var apart = (string)(await shop.Do("warehouses", new { code = "Q" + RandomNumberGenerator.GetHexString(6), name = "Quarantine", isQuarantine = true }))["id"]!;
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 6 });
        var shipment = await shop.Do($"orders/{order["id"]}/shipments", new { confirm = true });
        var line = (string)shipment["lines"]![0]!["id"]!;
        (await shop.Post($"orders/{order["id"]}/shipments", new { warehouse = apart })).IsRefused("nothing-to-ship");

        var saved = await shop.Do($"shipments/{shipment["id"]}/returns", new
        {
            lines = new object[]
            {
                new { line, quantity = 2, disposition = "Restock" }, new { line, quantity = 1, disposition = "Scrap", creditOnly = true },
                new { line, quantity = 3, disposition = "Quarantine", warehouse = apart, creditOnly = true },
            },
        });
        await shop.Do($"returns/{saved["id"]}/confirm");

        var stock = await shop.See($"stock/{product}");
        Assert.Equal((9m, 3m, 2m, 4m), ((decimal)stock["onHand"]!, (decimal)stock["quarantined"]!, (decimal)stock["reserved"]!, (decimal)stock["virtual"]!));
        var moves = (await shop.See($"stock/moves?cause={saved["id"]}"))["items"]!.AsArray();
        Assert.Equal([-1m, 1m, 2m, 3m], moves.Select(move => (decimal)move!["quantity"]!).Order());
        Assert.Contains(moves, move => (string)move!["reason"]! == "Scrapped on return");
        var row = (await shop.See($"orders/{order["id"]}"))["lines"]![0]!;
        Assert.Equal((4m, 4m, 2m), ((decimal)row["cancelled"]!, (decimal)row["returnedForCredit"]!, (decimal)row["open"]!));
        (await shop.Post($"orders/{order["id"]}/shipments", new { warehouse = apart })).IsFaulty("warehouse");
        Assert.Empty((await shop.See("reconcile"))["items"]!.AsArray());
    }

    [Theory, EachEngine]
    public async Task Is_taken_once_by_two_at_once_and_twice_sent(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (product, sku) = await shop.Goods(onHand: 10);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 4 });
        var shipment = await shop.Do($"orders/{order["id"]}/shipments", new { confirm = true });
        var key = RandomNumberGenerator.GetHexString(16);
        var saved = (await shop.Post($"shipments/{shipment["id"]}/returns", key: key)).Body;
        Assert.Equal((string)saved["id"]!, (string)(await shop.Post($"shipments/{shipment["id"]}/returns", key: key))["id"]!);
        (await shop.Post($"shipments/{shipment["id"]}/returns")).IsRefused("nothing-to-return");

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => shop.Post($"returns/{saved["id"]}/confirm")));

        Assert.Single(both, one => one.Status == HttpStatusCode.OK);
        both.Single(one => one.Status != HttpStatusCode.OK).IsRefused("already-confirmed");
        Assert.Equal((10m, 4m, 6m), await shop.Count(product));
        Assert.Equal(("Returned", "Returned"), Said(await shop.See($"orders/{order["id"]}")));
        await shop.Do($"orders/{order["id"]}/cancel", new { reason = "Not wanted" });
        Assert.Equal((10m, 0m, 10m), await shop.Count(product));
    }

    [Theory, EachEngine]
    public async Task Of_a_draft_can_be_changed_and_rehearsed_and_thrown_away(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (product, sku) = await shop.Goods(onHand: 10);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 4 });
        var shipment = await shop.Do($"orders/{order["id"]}/shipments", new { confirm = true });
        var line = (string)shipment["lines"]![0]!["id"]!;
        var saved = await shop.Do($"shipments/{shipment["id"]}/returns");

        var edited = await shop.Do($"returns/{saved["id"]}/edit", new { lines = new object[] { new { line, quantity = 1 }, new { line, quantity = 2, disposition = "Scrap" } } });
        Assert.Equal(3m, (decimal)(await shop.See($"shipments/{shipment["id"]}"))["lines"]![0]!["returning"]!);
        (await shop.Post($"returns/{saved["id"]}/edit", new { lines = new[] { new { line, quantity = 5 } } })).IsFaulty("lines[0].quantity");
        var rehearsed = await shop.Do($"returns/{saved["id"]}/confirm?dryRun=true");
        Assert.Contains(rehearsed["effects"]!.AsArray(), effect => (string)effect!["kind"]! == "stock");
        Assert.Equal((6m, 0m, 6m), await shop.Count(product));
        await shop.Do($"returns/{edited["id"]}/discard");

        Assert.Equal(4m, (decimal)(await shop.See($"shipments/{shipment["id"]}"))["lines"]![0]!["returnable"]!);
        Assert.Equal(("None", "Delivered"), Said(await shop.See($"orders/{order["id"]}")));
        (await shop.Post($"returns/{saved["id"]}/confirm")).IsRefused("return-discarded");
    }

    [Theory, EachEngine]
    public async Task Of_a_closed_order_needs_it_open_or_nothing_in_its_place(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods(onHand: 10);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 4 });
        var shipment = await shop.Do($"orders/{order["id"]}/shipments", new { confirm = true });
        var invoice = await shop.Do($"orders/{order["id"]}/invoices");
        await shop.Do($"invoices/{invoice["id"]}/send");
        await shop.Do($"orders/{order["id"]}/close");
        var saved = await shop.Do($"shipments/{shipment["id"]}/returns");

        (await shop.Post($"returns/{saved["id"]}/confirm")).IsRefused("order-closed", "Reopen");
        var refused = (await shop.See($"returns/{saved["id"]}/acts")).AsArray().Single(one => (string)one!["verb"]! == "confirm")!;
        Assert.Equal((false, "order-closed"), ((bool)refused["allowed"]!, (string)refused["code"]!));
        await shop.Do($"orders/{order["id"]}/reopen");
        await shop.Do($"returns/{saved["id"]}/confirm");

        Assert.Equal(("Returned", "Returned"), Said(await shop.See($"orders/{order["id"]}")));
        Assert.Equal(4m, (decimal)(await shop.See($"orders/{order["id"]}"))["lines"]![0]!["toShip"]!);
    }

    private static (string Returns, string Badge) Said(JsonNode order) => ((string)order["returns"]!, (string)order["badge"]!);

    private static async Task<JsonNode> One(Program shop, string path) => Assert.Single((await shop.See(path))["items"]!.AsArray())!;
}
