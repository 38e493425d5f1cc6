using System.Net;
using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>V07, V08, V13–V16, K11.</summary>
public sealed class ShippingAnOrder(Servers servers)
{
    [Theory, EachEngine]
    public async Task In_parts_leaves_open_what_is_still_to_go(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (a, b) = (await shop.Goods(onHand: 20), await shop.Goods(onHand: 20));
        var order = await shop.Order(await shop.Customer(), new { sku = a.Sku, quantity = 10 }, new { sku = b.Sku, quantity = 5 });

        await shop.Do($"orders/{order["id"]}/shipments", new { lines = new[] { new { line = Line(order, 0), quantity = 6 } }, confirm = true });
        var after = await shop.See($"orders/{order["id"]}");
        Assert.Equal([(6m, 4m), (0m, 5m)], after["lines"]!.AsArray().Select(line => ((decimal)line!["shipped"]!, (decimal)line["open"]!)));
        Assert.Equal(("PartDelivered", "PartDelivered"), ((string)after["fulfilment"]!, (string)after["badge"]!));
        Assert.Equal((14m, 4m, 10m), await shop.Count(a.Id));

        var second = await shop.Do($"orders/{order["id"]}/shipments");
        Assert.Equal([4m, 5m], second["lines"]!.AsArray().Select(line => (decimal)line!["quantity"]!));
        (await shop.Post($"orders/{order["id"]}/shipments")).IsRefused("nothing-to-ship", "draft shipment");
        await shop.Do($"shipments/{second["id"]}/confirm");
        var all = await shop.See($"orders/{order["id"]}");
        Assert.Equal(("Delivered", "INVOICE"), ((string)all["fulfilment"]!, (string)all["stage"]!));
        Assert.Equal((10m, 0m, 10m), await shop.Count(a.Id));
    }

    [Theory, EachEngine]
    public async Task Beyond_what_is_open_is_refused_drafts_included(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods(onHand: 20);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 10 });
        var draft = await shop.Do($"orders/{order["id"]}/shipments", new { lines = new[] { new { line = Line(order, 0), quantity = 6 } } });

        (await shop.Post($"orders/{order["id"]}/shipments", new { lines = new[] { new { line = Line(order, 0), quantity = 5 } } })).IsFaulty("lines[0].quantity");
        (await shop.Post($"shipments/{draft["id"]}/edit", new { lines = new[] { new { orderLine = Line(order, 0), quantity = 11, warehouse = await shop.MainWarehouse() } } })).IsRefused("not-open");
        await shop.Do($"shipments/{draft["id"]}/edit", new { lines = new[] { new { orderLine = Line(order, 0), quantity = 10, warehouse = await shop.MainWarehouse() } } });
        await shop.Do($"shipments/{draft["id"]}/discard");

        Assert.Equal(10m, (decimal)(await shop.See($"orders/{order["id"]}"))["lines"]![0]!["toShip"]!);
    }

    [Theory, EachEngine]
    public async Task From_two_warehouses_takes_from_each_what_its_row_says(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var second = await shop.Warehouse();
        var (product, sku) = await shop.Goods(onHand: 5);
        await shop.Stock(sku, 1, second);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 6 });
        var main = await shop.MainWarehouse();
        var line = Line(order, 0);
        var shipment = await shop.Do($"orders/{order["id"]}/shipments", new { lines = new[] { new { line, quantity = 4, warehouse = main }, new { line, quantity = 2, warehouse = second } } });

        (await shop.Post($"shipments/{shipment["id"]}/confirm")).IsRefused("stock-short", sku, "has 1", "2 is to leave");
        Assert.Equal((6m, 6m, 0m), await shop.Count(product));
        await shop.Stock(sku, 1, second);
        await shop.Do($"shipments/{shipment["id"]}/confirm");

        var levels = (await shop.See($"stock/{product}"))["levels"]!.AsArray();
        Assert.Equal(1m, (decimal)levels.Single(level => (string)level!["warehouse"]! == main)!["onHand"]!);
        Assert.Equal(0m, (decimal)levels.Single(level => (string)level!["warehouse"]! == second)!["onHand"]!);
    }

    [Theory, EachEngine]
    public async Task From_a_warehouse_that_warns_or_allows_goes_below_zero(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (product, sku) = await shop.Goods();
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 3 });
        var line = Line(order, 0);

        var warned = await shop.Do($"orders/{order["id"]}/shipments", new { lines = new[] { new { line, quantity = 1 } }, warehouse = await shop.Warehouse("Warn"), confirm = true });
        var quiet = await shop.Do($"orders/{order["id"]}/shipments", new { lines = new[] { new { line, quantity = 2 } }, warehouse = await shop.Warehouse("Allow"), confirm = true });

        Assert.Equal("stock-short", (string)warned["warnings"]![0]!["code"]!);
        Assert.Null(quiet["warnings"]);
        Assert.Equal((-3m, 0m, -3m), await shop.Count(product));
    }

    [Theory, EachEngine]
    public async Task From_a_warehouse_out_of_use_is_refused_but_its_old_shipments_stay(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var warehouse = await shop.Warehouse();
        var (_, sku) = await shop.Goods(onHand: 5, warehouse: warehouse);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 2 });
        var shipment = await shop.Do($"orders/{order["id"]}/shipments", new { lines = new[] { new { line = Line(order, 0), quantity = 1, warehouse } }, confirm = true });
        await shop.Do($"warehouses/{warehouse}/deactivate");

        (await shop.Post($"orders/{order["id"]}/shipments", new { warehouse })).IsFaulty("warehouse");
        Assert.Equal(warehouse, (string)(await shop.See($"shipments/{shipment["id"]}"))["lines"]![0]!["warehouse"]!);
    }

    [Theory, EachEngine]
    public async Task As_a_draft_moves_nothing(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (product, sku) = await shop.Goods(onHand: 10);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 4 });

        var shipment = await shop.Do($"orders/{order["id"]}/shipments");

        Assert.Equal("Draft", (string)shipment["state"]!);
        Assert.Equal((10m, 4m, 6m), await shop.Count(product));
    }

    [Theory, EachEngine]
    public async Task By_two_at_once_takes_the_goods_once_and_names_the_first(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (product, sku) = await shop.Goods(onHand: 10);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 4 });
        var shipment = await shop.Do($"orders/{order["id"]}/shipments");

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => shop.Post($"shipments/{shipment["id"]}/confirm")));

        Assert.Single(both, one => one.Status == HttpStatusCode.OK);
        both.Single(one => one.Status != HttpStatusCode.OK).IsRefused("already-confirmed", "First key was here first");
        Assert.Equal((6m, 0m, 6m), await shop.Count(product));
        (await shop.Post($"shipments/{shipment["id"]}/edit", new { })).IsRefused("shipment-confirmed");
    }

    [Theory, EachEngine]
    public async Task By_hand_without_a_shipment_deducts_nothing_and_can_be_taken_back(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (product, sku) = await shop.Goods(onHand: 10);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 4 });

        var marked = await shop.Do($"orders/{order["id"]}/mark-delivered");

        Assert.Equal("DeliveredUnstocked", (string)marked["fulfilment"]!);
        Assert.Contains("Add shipment", (string)marked["warnings"]![0]!["says"]!, StringComparison.Ordinal);
        Assert.Equal((10m, 0m, 10m), await shop.Count(product));
        (await shop.Post($"orders/{order["id"]}/shipments")).IsRefused("nothing-to-ship");
        (await shop.Post($"orders/{order["id"]}/cancel")).IsRefused("delivered");
        Assert.Contains((await shop.See($"orders/{order["id"]}/journal"))["items"]!.AsArray(), row => (string)row!["verb"]! == "mark-delivered");
        await shop.Do($"orders/{order["id"]}/unmark-delivered");
        Assert.Equal((10m, 4m, 6m), await shop.Count(product));
    }

    [Theory, EachEngine]
    public async Task By_hand_after_a_part_marks_only_the_rest(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (product, sku) = await shop.Goods(onHand: 10);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 4 });
        await shop.Do($"orders/{order["id"]}/shipments", new { lines = new[] { new { line = Line(order, 0), quantity = 1 } }, confirm = true });

        var line = (await shop.Do($"orders/{order["id"]}/mark-delivered"))["lines"]![0]!;

        Assert.Equal((1m, 3m), ((decimal)line["shipped"]!, (decimal)line["unstocked"]!));
        Assert.Equal((9m, 0m, 9m), await shop.Count(product));
    }

    [Theory, EachEngine]
    public async Task With_services_among_the_goods_delivers_them_without_stock(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var goods = new List<(string Id, string Sku)>();
        for (var one = 0; one < 4; one++)
        {
            goods.Add(await shop.Goods(onHand: 5));
        }

        var work = await shop.Service();
        var order = await shop.Order(await shop.Customer(), [.. goods.Append(work).Select(one => (object)new { sku = one.Sku, quantity = 1 })]);

        await shop.Do($"orders/{order["id"]}/shipments", new { lines = new[] { new { line = Line(order, 0) }, new { line = Line(order, 1) } }, confirm = true });
        await shop.Do($"orders/{order["id"]}/shipments", new { confirm = true });

        Assert.Equal("Delivered", (string)(await shop.See($"orders/{order["id"]}"))["fulfilment"]!);
        Assert.Equal(4m, (await shop.Count(goods[3].Id)).OnHand);
        Assert.Equal(HttpStatusCode.NotFound, (await shop.Get($"stock/{work.Id}")).Status);
    }

    private static string Line(JsonNode order, int row) => (string)order["lines"]![row]!["id"]!;
}
