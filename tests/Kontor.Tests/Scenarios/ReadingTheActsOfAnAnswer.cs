using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>Invariant 6: the acts in the answer to a command are those that are read afterwards, or say that they did not look.</summary>
public sealed class ReadingTheActsOfAnAnswer(Servers servers)
{
    [Theory, EachEngine]
    public async Task Of_an_advance_that_was_deducted_whole_does_not_offer_to_credit_it(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Service(price: 100);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 1 });
        var advance = await shop.Do($"orders/{order["id"]}/invoices", new { kind = "Advance", percent = 40 });
        await shop.Do($"invoices/{advance["id"]}/send", new { channel = "Print" });
        Assert.True(await Credit());
        var final = await shop.Do($"orders/{order["id"]}/invoices");
        await shop.Do($"invoices/{final["id"]}/send", new { channel = "Print" });

        Assert.False(await Credit());

        async Task<bool> Credit() => (bool)(await shop.See($"invoices/{advance["id"]}"))["acts"]!.AsArray().Single(act => (string)act!["verb"]! == "credit")!["allowed"]!;
    }

    [Theory, EachEngine]
    public async Task Tells_what_is_read_afterwards_or_where_to_look(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods(price: 10, onHand: 3);
        var placed = await shop.Order(await shop.Customer(), new { sku, quantity = 5 });
        await AreThoseOf(shop, "orders", placed);
        Assert.All(["approve", "edit", "ship", "bill", "advance", "cancel", "hold"], verb => Assert.True((bool?)Act(placed, verb)["allowed"], verb));
        var order = $"orders/{placed["id"]}";

        await AreThoseOf(shop, "orders", await shop.Do($"{order}/hold", new { reason = "Wait" }));
        await AreThoseOf(shop, "orders", await shop.Do($"{order}/release"));
        await AreThoseOf(shop, "orders", await shop.Do($"{order}/approve"));
        var shipment = await shop.Do($"{order}/shipments");
        await AreThoseOf(shop, "shipments", shipment);
        Assert.Null((bool?)Act(shipment, "confirm")["allowed"]);
        Assert.Equal("stock-short", (string?)Act(await shop.See($"shipments/{shipment["id"]}"), "confirm")["code"]);
        var invoice = await shop.Do($"{order}/invoices", new { percent = 50 });
        await AreThoseOf(shop, "invoices", invoice);
        await AreThoseOf(shop, "invoices", await shop.Do($"invoices/{invoice["id"]}/send", new { channel = "Print" }));
        await AreThoseOf(shop, "orders", await shop.Do($"{order}/edit", new { lines = new[] { new { id = (string)placed["lines"]![0]!["id"]!, price = 8 } } }));
        await shop.Do($"shipments/{shipment["id"]}/discard");
        await AreThoseOf(shop, "orders", await shop.Do($"{order}/cancel", new { reason = "Off", credit = true }));
    }

    [Theory, EachEngine]
    public async Task Says_no_yes_of_what_the_settings_are_against(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var order = await shop.Order(await shop.Customer(), new { sku = (await shop.Service()).Sku, quantity = 1 });
        var payment = await shop.Do($"orders/{order["id"]}/payments", new { method = "card", amount = 5 });
        await shop.Do($"payments/{payment["id"]}/refund");

        var edited = await shop.Do($"orders/{order["id"]}/edit", new { subject = "Another" });

        await AreThoseOf(shop, "orders", edited);
        Assert.Null((bool?)Act(edited, "compensate")["allowed"]);
        Assert.Contains($"orders/{order["id"]}/acts", (string)Act(edited, "compensate")["reason"]!, StringComparison.Ordinal);
        Assert.Equal("on-account", (string?)Act(await shop.See($"orders/{order["id"]}"), "compensate")["code"]);
        (await shop.Post($"orders/{order["id"]}/compensate")).IsRefused("on-account");
    }

    private static async Task AreThoseOf(Program shop, string kind, JsonNode answer)
    {
        var read = (await shop.See($"{kind}/{answer["id"]}/acts")).AsArray();
        var told = answer["acts"]!.AsArray();
        Assert.Equal(read.Select(act => (string)act!["verb"]!), told.Select(act => (string)act!["verb"]!));
        foreach (var (act, later) in told.Zip(read).Where(pair => pair.First!["allowed"] is not null))
        {
            Assert.Equal(later!.ToJsonString(), act!.ToJsonString());
        }

        Assert.All(read, act => Assert.NotNull(act!["allowed"]));
    }

    private static JsonNode Act(JsonNode document, string verb) => document["acts"]!.AsArray().Single(act => (string)act!["verb"]! == verb)!;
}
