using System.Net;
using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>K05, K14, K19, T01, T10, T18: converting, duplicating, finalising, holding.</summary>
public sealed class ChangingWhatAnOrderIs(Servers servers)
{
    [Theory, EachEngine]
    public async Task Converts_a_pro_forma_with_links_both_ways_and_warns_the_second_time(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (product, sku) = await shop.Goods(price: 20, onHand: 10);
        var body = Program.Body(await shop.Customer(), new { sku, quantity = 3, price = 18.5m }, new { description = "Setup", price = 40, quantity = 1 });
        body["orderType"] = await shop.Type("PRO-FORMA");
        body["shipTo"] = System.Text.Json.JsonSerializer.SerializeToNode(Program.At("SE"));
        var quote = await shop.Do("orders", body);
        Assert.Equal("PRINTQUOTE", (string)quote["stage"]!);
        Assert.Equal((10m, 0m, 10m), await shop.Count(product));

        var answer = await shop.Post($"orders/{quote["id"]}/convert");

        var order = answer.Body;
        Assert.Equal((HttpStatusCode.Created, $"/api/v1/orders/{order["id"]}"), (answer.Status, answer.Headers.Location!.OriginalString));
        Assert.Equal(((decimal)quote["gross"]!, "SHIPPAPER", "SE"), ((decimal)order["gross"]!, (string)order["stage"]!, (string)order["shipTo"]!["country"]!));
        Assert.Equal(((string)quote["id"]!, (string)quote["number"]!), ((string)order["convertedFrom"]!["order"]!, (string)order["convertedFrom"]!["number"]!));
        Assert.Equal((10m, 3m, 7m), await shop.Count(product));
        var closed = await shop.See($"orders/{quote["id"]}");
        Assert.Equal(("Closed", (string)order["id"]!), ((string)closed["lifecycle"]!, (string)closed["convertedTo"]![0]!["order"]!));

        var again = await shop.Do($"orders/{quote["id"]}/convert", new { type = await shop.Type("INVOICE-ONLY") });
        Assert.Equal("already-converted", (string)again["warnings"]![0]!["code"]!);
        Assert.Contains((string)order["number"]!, (string)again["warnings"]![0]!["says"]!, StringComparison.Ordinal);
        Assert.Equal(("INVOICE", 2), ((string)again["stage"]!, (await shop.See($"orders/{quote["id"]}"))["convertedTo"]!.AsArray().Count));

        await shop.Do($"orders/{quote["id"]}/reopen");
        await shop.Do($"orders/{quote["id"]}/edit", new { lines = new[] { new { sku, quantity = 99 } } });
        Assert.Equal(3m, (decimal)(await shop.See($"orders/{order["id"]}"))["lines"]![0]!["ordered"]!);
    }

    [Theory, EachEngine]
    public async Task Converts_once_for_the_same_key_and_shows_beforehand_what_would_come_of_it(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (product, sku) = await shop.Goods(onHand: 10);
        var body = Program.Body(await shop.Customer(), new { sku, quantity = 3 });
        body["orderType"] = await shop.Type("PRO-FORMA");
        var quote = await shop.Do("orders", body);

        var rehearsed = await shop.Do($"orders/{quote["id"]}/convert?dryRun=true");
        Assert.Equal(3, rehearsed["effects"]!.AsArray().Count);
        Assert.Equal((10m, 0m, 10m), await shop.Count(product));

        var first = await shop.Post($"orders/{quote["id"]}/convert", key: "convert-" + shop.Mark);
        var second = await shop.Post($"orders/{quote["id"]}/convert", key: "convert-" + shop.Mark);
        Assert.Equal((string)first["id"]!, (string)second["id"]!);
        Assert.Equal((10m, 3m, 7m), await shop.Count(product));
    }

    [Theory, EachEngine]
    public async Task Refuses_to_convert_to_a_type_out_of_use_and_says_the_way_out(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods();
        var code = "T" + shop.Mark;
        var target = await shop.Do("order-types", new { code, description = "Ours " + shop.Mark, category = "Standard" });
        var type = await shop.Do("order-types", new { code = "P" + shop.Mark, description = "Quote", category = "ProForma", convertTo = (string)target["id"]! });
        var body = Program.Body(await shop.Customer(), new { sku, quantity = 1 });
        body["orderType"] = (string)type["id"]!;
        var quote = await shop.Do("orders", body);
        Assert.Equal("QUOTEREADY", (string)quote["stage"]!);
        await shop.Do($"order-types/{target["id"]}/deactivate");

        (await shop.Post($"orders/{quote["id"]}/convert")).IsRefused("order-type-inactive", "Ours " + shop.Mark, "Activate it");
        var offered = (await shop.See($"orders/{quote["id"]}"))["acts"]!.AsArray().Single(act => (string)act!["verb"]! == "convert")!;
        Assert.Equal((false, "order-type-inactive"), ((bool)offered["allowed"]!, (string)offered["code"]!));
        (await shop.Post($"orders/{quote["id"]}/convert", new { type = (string)target["id"]! })).IsFaulty("type");
        await shop.Do($"order-types/{target["id"]}/activate");
        Assert.Equal(code, (string)(await shop.Do($"orders/{quote["id"]}/convert"))["terms"]!["typeCode"]!);
    }

    [Theory, EachEngine]
    public async Task Duplicates_at_the_old_prices_or_those_of_today(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (id, sku) = await shop.Goods(price: 20, onHand: 10);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 2 });
        await shop.Do($"orders/{order["id"]}/cancel", new { reason = "By mistake" });
        await shop.Do($"products/{id}/edit", new { price = 25 });

        var kept = await shop.Do($"orders/{order["id"]}/duplicate");
        var current = await shop.Do($"orders/{order["id"]}/duplicate", new { prices = "current" });

        Assert.Equal((20m, 25m), ((decimal)kept["lines"]![0]!["price"]!, (decimal)current["lines"]![0]!["price"]!));
        Assert.Equal(("Created", "SHIPPAPER"), ((string)kept["lifecycle"]!, (string)kept["stage"]!));
        Assert.Equal(3, new[] { order, kept, current }.Select(one => (string)one["number"]!).Distinct().Count());
        Assert.Equal((10m, 4m, 6m), await shop.Count(id));
        (await shop.Post($"orders/{order["id"]}/duplicate", new { prices = "free" })).IsFaulty("prices");
    }

    [Theory, EachEngine]
    public async Task Finalises_only_when_told_so_and_then_for_ever(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (product, sku) = await shop.Goods(onHand: 10);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 2 });

        var unsure = await shop.Post($"orders/{order["id"]}/finalise");
        Assert.Equal((HttpStatusCode.PreconditionRequired, "confirm-finalise"), (unsure.Status, unsure.Code));
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await shop.Post($"orders/{order["id"]}/finalise", new { confirm = false })).Status);
        var final = await shop.Do($"orders/{order["id"]}/finalise", new { confirm = true });

        Assert.Equal((true, "First key"), ((bool)final["finalised"]!, (string)final["finalisedBy"]!));
        Assert.NotNull(final["finalisedAt"]);
        (await shop.Post($"orders/{order["id"]}/edit", new { subject = "Other" })).IsRefused("finalised", (string)order["number"]!);
        (await shop.Post($"orders/{order["id"]}/finalise", new { confirm = true })).IsRefused("already-finalised", "First key");
        Assert.Single((await shop.See($"orders?finalised=true&customer={order["customer"]}"))["items"]!.AsArray());
        await shop.Do($"orders/{order["id"]}/set-work-status", new { workStatus = "design" });
        await shop.Do($"orders/{order["id"]}/shipments", new { confirm = true });
        var invoice = await shop.Do($"orders/{order["id"]}/invoices");
        await shop.Do($"invoices/{invoice["id"]}/send");
        Assert.Equal("Closed", (string)(await shop.Do($"orders/{order["id"]}/close"))["lifecycle"]!);
        Assert.Equal(8m, (await shop.Count(product)).OnHand);
    }

    [Theory, EachEngine]
    public async Task Holds_and_releases_with_the_reason(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods(onHand: 10);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 2 });

        (await shop.Post($"orders/{order["id"]}/hold")).IsFaulty("reason");
        var held = await shop.Do($"orders/{order["id"]}/hold", new { reason = "Credit check" });
        Assert.Equal((true, "Credit check"), ((bool)held["onHold"]!, (string)held["holdReason"]!));
        (await shop.Post($"orders/{order["id"]}/shipments")).IsRefused("on-hold", "Credit check", "Release it first");
        Assert.Single((await shop.See($"orders?onHold=true&customer={order["customer"]}"))["items"]!.AsArray());
        Assert.False((bool)(await shop.Do($"orders/{order["id"]}/release"))["onHold"]!);
        await shop.Do($"orders/{order["id"]}/shipments", new { confirm = true });
        Assert.Equal(["Hold", "Release"], (await shop.See($"orders/{order["id"]}/events?sort=at&kind=Hold,Release"))["items"]!.AsArray().Select(one => (string)one!["kind"]!));
    }

    [Theory, EachEngine]
    public async Task Gives_an_open_order_another_type_and_decides_its_stage_again(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (product, sku) = await shop.Goods(onHand: 10);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 2 });
        var type = await shop.Type("INVOICE-ONLY");

        var preview = await shop.Do($"orders/{order["id"]}/edit?dryRun=true", new { orderType = type });
        Assert.Equal("INVOICE", (string)preview["document"]!["stage"]!);
        Assert.Equal((10m, 2m, 8m), await shop.Count(product));
        var edited = await shop.Do($"orders/{order["id"]}/edit", new { orderType = type });

        Assert.Equal(("INVOICE", "INVOICE-ONLY", "INVOICE"), ((string)edited["stage"]!, (string)edited["terms"]!["typeCode"]!, (string)edited["stageReason"]!.AsArray().Last()!["says"]!));
        Assert.Equal((10m, 0m, 10m), await shop.Count(product));
        (await shop.Post($"orders/{order["id"]}/edit", new { orderType = await shop.Type("PRO-FORMA") })).IsFaulty("orderType");
        await shop.Do($"orders/{order["id"]}/invoices");
        (await shop.Post($"orders/{order["id"]}/edit", new { orderType = await shop.Type("REGULAR") })).IsFaulty("orderType");
    }

    [Theory, EachEngine]
    public async Task Decides_the_stage_again_when_goods_come_among_the_services(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods(onHand: 10);
        var (_, work) = await shop.Service();
        var body = Program.Body(await shop.Customer(), new { sku = work, quantity = 2 });
        body["orderType"] = await shop.Type("INVOICE-ONLY");
        var order = await shop.Do("orders", body);
        Assert.Equal("no line", Given(order));

        var edited = await shop.Do($"orders/{order["id"]}/edit", new { orderType = await shop.Type("REGULAR"), lines = new object[] { new { id = (string)order["lines"]![0]!["id"]! }, new { sku, quantity = 1 } } });

        Assert.Equal(("SHIPPAPER", "at least one line"), ((string)edited["stage"]!, Given(edited)));

        static string Given(JsonNode one) => (string)one["stageReason"]!.AsArray().Single(step => ((string)step!["asked"]!).Contains("inventory item", StringComparison.Ordinal))!["given"]!;
    }
}
