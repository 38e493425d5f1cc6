using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>V35, W07, W10: cancelling with its reason, with credit notes, with goods that stay, and what is told of an order.</summary>
public sealed class GivingAnOrderUp(Servers servers)
{
    [Theory, EachEngine]
    public async Task Tells_the_reason_in_its_events(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Service();
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 1 });

        await shop.Do($"orders/{order["id"]}/cancel", new { reason = "Too late" });

        var told = Assert.Single((await shop.See($"orders/{order["id"]}/events?kind=Cancel"))["items"]!.AsArray())!;
        Assert.Equal(("Cancel", "Too late"), ((string)told["kind"]!, (string)told["text"]!));
        Assert.False(string.IsNullOrEmpty((string?)told["by"]) || string.IsNullOrEmpty((string?)told["at"]));
        (await shop.Post($"orders/{order["id"]}/cancel", new { reason = "Again" })).IsRefused("already-cancelled");
    }

    [Theory, EachEngine]
    public async Task That_was_invoiced_is_offered_rehearsed_with_its_credit_notes_and_done_when_they_are_meant(Engine engine)
    {
        var (shop, order) = await Invoiced(engine);
        var path = $"orders/{order["id"]}/cancel";
        Assert.True((bool)(await shop.See($"orders/{order["id"]}/acts")).AsArray().Single(act => (string?)act!["verb"] == "cancel")!["allowed"]!);

        (await shop.Post(path, new { reason = "Off" })).IsUnconfirmed("confirm-credit", "125.5", "“credit”");
        Assert.Equal("Created", (string)(await shop.See($"orders/{order["id"]}"))["lifecycle"]!);
        var rehearsal = await shop.Do(path + "?dryRun=true");
        Assert.Contains(rehearsal["effects"]!.AsArray(), effect => effect!.ToJsonString().Contains("-125.5", StringComparison.Ordinal));
        Assert.Equal("Created", (string)(await shop.See($"orders/{order["id"]}"))["lifecycle"]!);
        var cancelled = await shop.Do(path, new { reason = "Off", credit = true });

        Assert.Equal(("Cancelled", 0m, 0m), ((string)cancelled["lifecycle"]!, (decimal)cancelled["invoicedGross"]!, (decimal)cancelled["payable"]!));
        Assert.Equal((0m, 0m), ((decimal)cancelled["lines"]![0]!["open"]!, (decimal)cancelled["lines"]![0]!["toBill"]!));
        Assert.Empty((await shop.See("reconcile"))["items"]!.AsArray());
    }

    [Theory, EachEngine]
    public async Task With_credit_needs_the_permission_to_credit(Engine engine)
    {
        var (shop, order) = await Invoiced(engine);
        var seller = await Somebody(shop, engine, "orders.*");

        (await seller.Post($"orders/{order["id"]}/cancel", new { reason = "Off", credit = true })).IsForbidden("invoices.credit");
        var offered = (await seller.See($"orders/{order["id"]}/acts")).AsArray().Single(act => (string?)act!["verb"] == "cancel")!;
        Assert.Equal((false, "forbidden"), ((bool)offered["allowed"]!, (string)offered["code"]!));
        var other = await shop.Order(await shop.Customer(), new { sku = (string)order["lines"]![0]!["sku"]!, quantity = 1 });
        Assert.Equal("Cancelled", (string)(await seller.Do($"orders/{other["id"]}/cancel", new { reason = "Off" }))["lifecycle"]!);
    }

    [Theory, EachEngine]
    public async Task Whose_goods_are_with_the_customer_is_refused_unless_they_are_left_there(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (product, sku) = await shop.Goods(price: 10, onHand: 10);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 10 });
        (await shop.Post($"orders/{order["id"]}/cancel-shipped", new { reason = "Broken" })).IsRefused("nothing-shipped");
        var shipment = await shop.Do($"orders/{order["id"]}/shipments", new { confirm = true, lines = new[] { new { line = (string)order["lines"]![0]!["id"]!, quantity = 4 } } });
        var invoice = await shop.Do($"orders/{order["id"]}/invoices");
        await shop.Do($"invoices/{invoice["id"]}/send", new { channel = "Print" });

        (await shop.Post($"orders/{order["id"]}/cancel", new { reason = "Broken", credit = true })).IsRefused("shipped", "come back", "cancel shipped");
        var seller = await Somebody(shop, engine, "orders.cancel", "orders.read", "invoices.credit");
        Assert.Equal(HttpStatusCode.Forbidden, (await seller.Post($"orders/{order["id"]}/cancel-shipped", new { reason = "Broken", credit = true })).Status);
        (await shop.Post($"orders/{order["id"]}/cancel-shipped", new { reason = "Broken" })).IsUnconfirmed("confirm-credit");
        var cancelled = await shop.Do($"orders/{order["id"]}/cancel-shipped", new { reason = "Broken", credit = true });

        var line = cancelled["lines"]![0]!;
        Assert.Equal(("Cancelled", 0m, 4m, 0m), ((string)cancelled["lifecycle"]!, (decimal)cancelled["invoicedGross"]!, (decimal)line["kept"]!, (decimal)line["open"]!));
        Assert.Contains($"The customer keeps 4 × {sku}.", (string)(await shop.See($"orders/{order["id"]}/events?kind=Cancel"))["items"]![0]!["text"]!, StringComparison.Ordinal);
        Assert.Equal((6m, 0m, 6m), await shop.Count(product));

        // They may still come back.
        var back = await shop.Do($"shipments/{shipment["id"]}/returns");
        await shop.Do($"returns/{back["id"]}/confirm");
        Assert.Equal((10m, 0m, 10m), await shop.Count(product));
        Assert.Equal(0m, (decimal)(await shop.See($"orders/{order["id"]}"))["lines"]![0]!["kept"]!);
        Assert.Empty((await shop.See("reconcile"))["items"]!.AsArray());
    }

    [Theory, EachEngine]
    public async Task That_is_an_issued_credit_memo_is_refused_as_what_it_gave_stays(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Service(price: 20);
        var body = Program.Body(await shop.Customer(), new { sku, quantity = 1 });
        body["orderType"] = (string)(await shop.Do("order-types", new { code = "GU" + shop.Mark, description = "Credit memo", category = "CreditMemo" }))["id"]!;
        var memo = await shop.Do("orders", body);
        var note = await shop.Do($"orders/{memo["id"]}/invoices");
        await shop.Do($"invoices/{note["id"]}/send", new { channel = "Print" });

        (await shop.Post($"orders/{memo["id"]}/cancel", new { reason = "Off", credit = true })).IsRefused("credit-memo-issued");
        var offered = (await shop.See($"orders/{memo["id"]}/acts")).AsArray().Single(act => (string?)act!["verb"] == "cancel")!;
        Assert.Equal("credit-memo-issued", (string)offered["code"]!);
    }

    [Theory, EachEngine]
    public async Task Of_a_deal_credits_all_that_was_invoiced_of_it_when_that_is_meant(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Service(price: 100);
        var deal = await shop.Do("deals", new { name = "Fair", customer = await shop.Customer() });
        await shop.Do($"deals/{deal["id"]}/add-product", new { participant = "P1", sku, quantity = 1 });
        deal = await shop.Do($"deals/{deal["id"]}/add-product", new { participant = "P2", sku, quantity = 1 });
        var first = deal["orders"]![0]!;
        var invoice = await shop.Do($"orders/{first["order"]}/invoices");
        await shop.Do($"invoices/{invoice["id"]}/send", new { channel = "Print" });

        (await shop.Post($"deals/{deal["id"]}/cancel", new { reason = "Off" })).IsUnconfirmed("confirm-credit", (string)first["number"]!);
        var cancelled = await shop.Do($"deals/{deal["id"]}/cancel", new { reason = "Off", credit = true });

        Assert.Equal("Cancelled", (string)cancelled["state"]!);
        Assert.Equal(0m, (decimal)(await shop.See($"orders/{first["order"]}"))["invoicedGross"]!);
    }

    [Theory, EachEngine]
    public async Task Is_one_of_the_events_and_others_are_told_in_words_and_stay(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Service();
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 1 });

        (await shop.Post($"orders/{order["id"]}/events")).IsFaulty("kind", "text");
        (await shop.Post($"orders/{order["id"]}/events", new { kind = "cancel", text = "Off" })).IsFaulty("kind");
        var same = await shop.Do($"orders/{order["id"]}/events", new { kind = "Complaint", text = "Two were blue.\nThey called twice." });
        Assert.Equal((string)order["id"]!, (string)same["id"]!);
        await shop.Do($"orders/{order["id"]}/cancel", new { reason = "Off" });
        await shop.Do($"orders/{order["id"]}/events", new { kind = "Call", text = "They will order again." });

        var told = (await shop.See($"orders/{order["id"]}/events?sort=at"))["items"]!.AsArray();
        Assert.Equal(["Create", "Complaint", "Cancel", "Call"], told.Select(one => (string)one!["kind"]!));
        Assert.Equal("Two were blue.\nThey called twice.", (string)told[1]!["text"]!);
    }

    private async Task<(Program Shop, JsonNode Order)> Invoiced(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Service(price: 100);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 1 });
        var invoice = await shop.Do($"orders/{order["id"]}/invoices");
        await shop.Do($"invoices/{invoice["id"]}/send", new { channel = "Print" });
        return (shop, order);
    }

    private async Task<Program> Somebody(Program shop, Engine engine, params string[] permissions)
    {
        var role = await shop.Do("roles", new { name = "R" + RandomNumberGenerator.GetHexString(8), permissions });
        var key = await shop.Do("api-keys", new { name = "K" + RandomNumberGenerator.GetHexString(8), roles = new[] { (string)role["id"]! } });
        return Program.Of(await servers.On(engine), (string)key["key"]!);
    }
}
