using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>W01, W03, W07: one deal, an order for each participant.</summary>
public sealed class SellingToSeveral(Servers servers)
{
    [Theory, EachEngine]
    public async Task Makes_an_order_with_the_first_product_of_each(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (mug, pot) = (await shop.Goods(10, onHand: 9), await shop.Goods(50, onHand: 9));
        var deal = await Open(shop);

        await Add(shop, deal, "P1", mug.Sku, 2);
        await Add(shop, deal, "P2", mug.Sku, 1);
        await Add(shop, deal, "p1 ", pot.Sku, 1);
        var whole = await shop.Do($"deals/{deal["id"]}/add-product", new { product = pot.Id, quantity = 1, price = 40 });

        var orders = whole["orders"]!.AsArray();
        Assert.Equal([("P1", 2, 70m), ("P2", 1, 10m), ("", 1, 40m)], orders.Select(one => ((string)one!["participant"]!, (int)one["lines"]!, (decimal)one["net"]!)));
        Assert.Equal(120m, (decimal)whole["net"]!);
        var first = await shop.See($"orders/{orders[0]!["order"]}");
        Assert.Equal(((string)deal["id"]!, "P1", (string)deal["name"]!), ((string)first["deal"]!, (string)first["participant"]!, (string)first["subject"]!));
        Assert.Equal(3, (await shop.See($"deals/{deal["id"]}/orders"))["items"]!.AsArray().Count);
        Assert.Equal((9m, 3m, 6m), await shop.Count(mug.Id));
    }

    [Theory, EachEngine]
    public async Task Comes_to_the_sum_of_its_orders_whatever_is_done_to_them(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods(10);
        var deal = await Open(shop);
        await Add(shop, deal, "P1", sku, 1);
        var second = await shop.Do("orders", Body(deal, new { sku, quantity = 2 }));
        var third = await shop.Do("orders", Body(deal, new { sku, quantity = 4 }));
        Assert.Equal(70m, (decimal)(await shop.See($"deals/{deal["id"]}"))["net"]!);

        await shop.Do($"orders/{second["id"]}/edit", new { lines = new[] { new { id = (string)second["lines"]![0]!["id"]!, quantity = 5 } } });
        await shop.Do($"orders/{third["id"]}/cancel", new { reason = "Fewer came" });

        var after = await shop.See($"deals/{deal["id"]}");
        Assert.Equal((60m, (await shop.See($"deals/{deal["id"]}/orders?sort=number"))["items"]!.AsArray().Where(one => (string)one!["lifecycle"]! != "Cancelled").Sum(one => (decimal)one!["gross"]!)), ((decimal)after["net"]!, (decimal)after["gross"]!));
        Assert.Equal(["Created", "Created", "Cancelled"], after["orders"]!.AsArray().Select(one => (string)one!["state"]!));
    }

    [Theory, EachEngine]
    public async Task Moves_a_product_until_something_of_it_was_shipped_or_invoiced(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (mug, pot) = (await shop.Goods(10, onHand: 9), await shop.Goods(50, onHand: 9));
        var deal = await Open(shop);
        await Add(shop, deal, "P1", mug.Sku, 2);
        await Add(shop, deal, "P1", pot.Sku, 1);
        var orders = (await Add(shop, deal, "P2", mug.Sku, 1))["orders"]!.AsArray();
        var (p1, p2) = (await shop.See($"orders/{orders[0]!["order"]}"), await shop.See($"orders/{orders[1]!["order"]}"));

        var moved = await shop.Do($"deals/{deal["id"]}/move-product", new { line = Line(p1, 0), to = (string)p2["id"]! });
        Assert.Equal([50m, 30m], moved["orders"]!.AsArray().Select(one => (decimal)one!["net"]!));
        Assert.Equal((80m, (9m, 3m, 6m)), ((decimal)moved["net"]!, await shop.Count(mug.Id)));
        (await shop.Post($"deals/{deal["id"]}/move-product", new { line = Line(p1, 1), participant = "p1" })).IsRefused("same-order");
        (await shop.Post($"deals/{deal["id"]}/move-product", new { line = Line(p1, 0), participant = "P3" })).IsFaulty("line");
        (await shop.Post($"deals/{deal["id"]}/move-product", new { line = Line(p1, 1) })).IsFaulty("to");

        await shop.Do($"orders/{p2["id"]}/shipments", new { lines = new[] { new { line = Line(p2, 0), quantity = 1 } }, confirm = true });
        (await shop.Post($"deals/{deal["id"]}/move-product", new { line = Line(p2, 0), participant = "P3" })).IsRefused("row-under-way", (string)p2["number"]!);
        await shop.Do($"orders/{p1["id"]}/invoices");
        (await shop.Post($"deals/{deal["id"]}/move-product", new { line = Line(p1, 1), participant = "P3" })).IsRefused("order-invoiced");
    }

    [Theory, EachEngine]
    public async Task Keeps_an_order_whose_last_product_went_to_another_until_it_is_deleted(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (product, sku) = await shop.Goods(10, onHand: 9);
        var deal = await Open(shop);
        var order = await shop.See($"orders/{(await Add(shop, deal, "P1", sku, 2))["orders"]![0]!["order"]}");
        await shop.Do($"orders/{order["id"]}/offers");
        (await shop.Post($"orders/{order["id"]}/delete")).IsRefused("order-not-empty", (string)order["number"]!);

        var moved = await shop.Do($"deals/{deal["id"]}/move-product", new { line = Line(order, 0), participant = "P2" });

        Assert.Equal([("P1", "Created", 0), ("P2", "Created", 1)], moved["orders"]!.AsArray().Select(one => ((string)one!["participant"]!, (string)one["state"]!, (int)one["lines"]!)));
        Assert.Equal((20m, (9m, 2m, 7m)), ((decimal)moved["net"]!, await shop.Count(product)));
        var empty = await shop.See($"orders/{order["id"]}");
        Assert.Equal(("Cancelled", 0m, 0), ((string)empty["offer"]!, (decimal)empty["gross"]!, empty["lines"]!.AsArray().Count));
        foreach (var verb in new[] { "approve", "shipments", "invoices", "pay", "offers", "advance", "close", "finalise", "duplicate" })
        {
            (await shop.Post($"orders/{order["id"]}/{verb}")).IsRefused("order-empty", (string)order["number"]!);
        }

        await Add(shop, deal, "P1", sku, 1);
        Assert.Equal((2, 1), ((await shop.See($"deals/{deal["id"]}"))["orders"]!.AsArray().Count, (await shop.See($"orders/{order["id"]}"))["lines"]!.AsArray().Count));
        await shop.Do($"orders/{order["id"]}/edit", new { lines = Array.Empty<object>() });
        var gone = await shop.Do($"orders/{order["id"]}/delete");

        Assert.Equal(("Cancelled", null), ((string)gone["lifecycle"]!, (string?)gone["deal"]));
        Assert.Equal("P2", (string)Assert.Single((await shop.See($"deals/{deal["id"]}"))["orders"]!.AsArray())!["participant"]!);
        Assert.Single((await shop.See($"deals/{deal["id"]}/orders"))["items"]!.AsArray());
        Assert.Equal((9m, 2m, 7m), await shop.Count(product));
        var alone = await shop.Order((string)deal["customer"]!, new { sku, quantity = 1 });
        (await shop.Post($"orders/{alone["id"]}/edit", new { lines = Array.Empty<object>() })).IsFaulty("lines");
    }

    [Theory, EachEngine]
    public async Task Moves_and_adds_nothing_once_an_order_is_on_an_invoice(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods(10, onHand: 9);
        var deal = await Open(shop);
        await Add(shop, deal, "P1", sku, 1);
        var orders = (await Add(shop, deal, "P2", sku, 2))["orders"]!.AsArray();
        var (p1, p2) = (await shop.See($"orders/{orders[0]!["order"]}"), await shop.See($"orders/{orders[1]!["order"]}"));
        var invoice = await shop.Do($"orders/{p2["id"]}/invoices");
        await shop.Do($"invoices/{invoice["id"]}/send");

        (await shop.Post($"deals/{deal["id"]}/move-product", new { line = Line(p1, 0), to = (string)p2["id"]! })).IsRefused("order-invoiced", (string)p2["number"]!, "P2");
        (await shop.Post($"deals/{deal["id"]}/move-product", new { line = Line(p2, 0), participant = "P3" })).IsRefused("order-invoiced", (string)p2["number"]!);
        (await shop.Post($"deals/{deal["id"]}/add-product", new { participant = "P2", sku, quantity = 1 })).IsRefused("order-invoiced", "place another one");

        Assert.Equal("Invoiced", (string)(await shop.See($"orders/{p2["id"]}"))["invoicing"]!);
        await Add(shop, deal, "P1", sku, 1);
        await shop.Do("orders", Body(deal, new { sku, quantity = 1 }));
    }

    [Theory, EachEngine]
    public async Task Is_cancelled_whole_or_not_at_all(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (product, sku) = await shop.Goods(10, onHand: 9);
        var deal = await Open(shop);
        await Add(shop, deal, "P1", sku, 1);
        var orders = (await Add(shop, deal, "P2", sku, 1))["orders"]!.AsArray();
        var offer = await shop.Do($"orders/{orders[0]!["order"]}/offers");
        await shop.Do($"orders/{orders[1]!["order"]}/mark-delivered");

        (await shop.Post($"deals/{deal["id"]}/cancel")).IsRefused("orders-stand", (string)orders[1]!["number"]!, "marked as delivered");
        Assert.Equal("Created", (string)(await shop.See($"orders/{orders[0]!["order"]}"))["lifecycle"]!);
        Assert.Contains((await shop.See($"deals/{deal["id"]}"))["acts"]!.AsArray(), act => (string)act!["verb"]! == "cancel" && (string)act["code"]! == "orders-stand");
        (await shop.Post($"deals/{deal["id"]}/close")).IsRefused("orders-open", (string)orders[0]!["number"]!, (string)orders[1]!["number"]!);
        await shop.Do($"orders/{orders[1]!["order"]}/unmark-delivered");
        var shipment = await shop.Do($"orders/{orders[1]!["order"]}/shipments");
        var cancelled = await shop.Do($"deals/{deal["id"]}/cancel", new { reason = "The event is off" });

        Assert.Equal(("Cancelled", 0m), ((string)cancelled["state"]!, (decimal)cancelled["gross"]!));
        Assert.All(cancelled["orders"]!.AsArray(), one => Assert.Equal("Cancelled", (string)one!["state"]!));
        Assert.Equal("Cancelled", (string)(await shop.See($"offers/{offer["id"]}"))["state"]!);
        Assert.Equal("Discarded", (string)(await shop.See($"shipments/{shipment["id"]}"))["state"]!);
        Assert.Equal((9m, 0m, 9m), await shop.Count(product));
        (await shop.Post($"deals/{deal["id"]}/add-product", new { sku, quantity = 1 })).IsRefused("deal-cancelled");
        (await shop.Post("orders", Body(deal, new { sku, quantity = 1 }))).IsFaulty("deal");
    }

    [Theory, EachEngine]
    public async Task Closes_when_nothing_of_it_is_open_and_takes_only_what_fits(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods(10);
        var deal = await Open(shop);
        (await shop.Post("deals", new { name = "Nobody's" })).IsFaulty("customer");
        (await shop.Post($"deals/{deal["id"]}/add-product", new { participant = "P1", sku = "NO-SUCH", quantity = 1 })).IsFaulty("sku");
        (await shop.Post($"deals/{deal["id"]}/add-product", new { quantity = 0 })).IsFaulty("sku", "quantity");
        var other = Body(deal, new { sku, quantity = 1 });
        other["customer"] = await shop.Customer();
        other["currency"] = "USD";
        (await shop.Post("orders", other)).IsFaulty("customer", "currency");
        var alone = Program.Body((string)deal["customer"]!, new { sku, quantity = 1 });
        alone["participant"] = "P1";
        (await shop.Post("orders", alone)).IsFaulty("participant");

        await shop.Do($"deals/{deal["id"]}/edit", new { name = "Spring fair " + shop.Mark });
        await shop.Do($"deals/{deal["id"]}/close");

        Assert.Equal("Closed", (string)Assert.Single((await shop.See($"deals?name=spring+fair+{shop.Mark}"))["items"]!.AsArray())!["state"]!);
    }

    private static async Task<JsonNode> Open(Program shop) => await shop.Do("deals", new { name = "Fair " + shop.Mark, customer = await shop.Customer() });

    private static Task<JsonNode> Add(Program shop, JsonNode deal, string participant, string sku, int quantity) =>
        shop.Do($"deals/{deal["id"]}/add-product", new { participant, sku, quantity });

    private static JsonObject Body(JsonNode deal, object line)
    {
        var body = Program.Body((string)deal["customer"]!, line);
        body["deal"] = (string)deal["id"]!;
        return body;
    }

    private static string Line(JsonNode order, int row) => (string)order["lines"]![row]!["id"]!;
}
