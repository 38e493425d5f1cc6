using System.Net;
using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>T16, T17, T20: the queues of the stages, and many orders at once.</summary>
public sealed class AdvancingOrders(Servers servers)
{
    [Theory, EachEngine]
    public async Task Takes_one_from_the_papers_to_the_end(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (product, sku) = await shop.Goods(onHand: 10);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 4 });

        var drafted = await shop.Do($"orders/{order["id"]}/advance");
        Assert.Equal(("SHIPMENT", 4m, 1), ((string)drafted["stage"]!, (decimal)drafted["lines"]![0]!["planned"]!, drafted["draftShipments"]!.AsArray().Count));
        Assert.Equal((10m, 4m, 6m), await shop.Count(product));
        var shipped = await shop.Do($"orders/{order["id"]}/advance");
        Assert.Equal(("INVOICE", "Delivered"), ((string)shipped["stage"]!, (string)shipped["fulfilment"]!));
        Assert.Equal((6m, 0m, 6m), await shop.Count(product));
        var done = await shop.Do($"orders/{order["id"]}/advance");
        Assert.Equal(("COMPLETED", "Invoiced"), ((string)done["stage"]!, (string)done["invoicing"]!));
        (await shop.Post($"orders/{order["id"]}/advance")).IsRefused("completed");
        Assert.Equal("COMPLETED", (string)done["stageReason"]!.AsArray().Last()!["says"]!);
    }

    [Theory, EachEngine]
    public async Task Takes_many_with_a_result_for_each(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var customer = await shop.Customer();
        var (_, sku) = await shop.Goods(onHand: 10);
        var (there, missing, held, quote) = (await Order(4), await Order(20), await Order(1), await Order(1, "PRO-FORMA"));
        await shop.Do($"orders/{held}/hold", new { reason = "Credit check" });
        const string nobody = "0198c0de-0000-7000-8000-0000000000ff";
        Assert.Equal(3, (await shop.See($"orders?stage=SHIPPAPER&customer={customer}"))["items"]!.AsArray().Count);

        var body = new { orders = new[] { there, missing, held, quote, nobody } };
        var rehearsed = (await shop.Do("orders/advance?dryRun=true", body))["items"]!.AsArray();
        Assert.Equal("SHIPPAPER", (string)(await shop.See($"orders/{there}"))["stage"]!);
        var answer = await shop.Post("orders/advance", body, key: "batch-" + shop.Mark);
        var items = answer["items"]!.AsArray();

        Assert.Equal([("SHIPMENT", null), ("BACKORDER", null), (null, "on-hold"), ("QUOTEREADY", null), ((string?)null, (string?)"not-found")], items.Select(Result));
        Assert.Equal(items.Select(Result), rehearsed.Select(Result));
        Assert.Equal([true, true, false, true, false], items.Select(item => (bool)item!["done"]!));
        Assert.Contains("20 to be shipped, 10 in MAIN", (string)items[1]!["warnings"]![0]!["says"]!, StringComparison.Ordinal);
        Assert.Contains("Credit check", (string)items[2]!["reason"]!, StringComparison.Ordinal);
        var again = await shop.Post("orders/advance", body, key: "batch-" + shop.Mark);
        Assert.Equal(items.Select(Result), again["items"]!.AsArray().Select(Result));
        Assert.Equal("SHIPMENT", (string)(await shop.See($"orders/{there}"))["stage"]!);

        async Task<string> Order(decimal quantity, string type = "REGULAR")
        {
            var one = Program.Body(customer, new { sku, quantity });
            one["orderType"] = await shop.Type(type);
            return (string)(await shop.Do("orders", one))["id"]!;
        }

        static (string?, string?) Result(JsonNode? item) => ((string?)item!["stage"], (string?)item["code"]);
    }

    [Theory, EachEngine]
    public async Task Waits_for_goods_and_goes_on_when_they_are_there(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods(onHand: 3);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 5 });

        var waiting = await shop.Do($"orders/{order["id"]}/advance");
        Assert.Equal(("BACKORDER", "backorder"), ((string)waiting["stage"]!, (string)waiting["warnings"]![0]!["code"]!));
        Assert.Contains(sku + ": 5 to be shipped, 3 in MAIN", (string)waiting["missing"]!, StringComparison.Ordinal);
        (await shop.Post($"orders/{order["id"]}/advance")).IsRefused("stock-short", sku);
        await shop.Stock(sku, 2);

        Assert.Equal("SHIPMENT", (string)(await shop.Do($"orders/{order["id"]}/advance"))["stage"]!);
    }

    [Theory, EachEngine]
    public async Task Keeps_the_drafts_of_an_order_on_hold(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (product, sku) = await shop.Goods(onHand: 10);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 4 });
        var draft = await shop.Do($"orders/{order["id"]}/shipments");

        await shop.Do($"orders/{order["id"]}/hold", new { reason = "Credit check" });

        (await shop.Post($"shipments/{draft["id"]}/confirm")).IsRefused("on-hold", "Credit check");
        var offered = (await shop.See($"shipments/{draft["id"]}"))["acts"]!.AsArray().Single(act => (string)act!["verb"]! == "confirm")!;
        Assert.Equal((false, "on-hold"), ((bool)offered["allowed"]!, (string)offered["code"]!));
        await shop.Do($"orders/{order["id"]}/release");
        await shop.Do($"shipments/{draft["id"]}/confirm");
        Assert.Equal((6m, 0m, 6m), await shop.Count(product));
    }

    [Theory, EachEngine]
    public async Task Asks_for_orders_that_are_named(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));

        (await shop.Post("orders/advance")).IsFaulty("orders");
        (await shop.Post("orders/advance", new { orders = Array.Empty<string>() })).IsFaulty("orders");
        (await shop.Post("orders/advance", new { orders = new[] { "SO-1" } })).IsFaulty("orders[0]");
        Assert.Equal(HttpStatusCode.BadRequest, (await shop.Post("orders/advance", new { orders = Enumerable.Range(0, 201).Select(one => $"0198c0de-0000-7000-8000-{one:D12}") })).Status);
    }
}
