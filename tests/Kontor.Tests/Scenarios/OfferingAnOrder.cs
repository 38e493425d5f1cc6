using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>W02, W04, W06–W08, K05.</summary>
public sealed class OfferingAnOrder(Servers servers)
{
    [Theory, EachEngine]
    public async Task Makes_an_open_offer_that_follows_the_order(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (order, _) = await Placed(shop);

        var offer = await shop.Do($"orders/{order["id"]}/offers");
        Assert.Equal(($"{order["number"]}/1", "Open", 1), ((string)offer["number"]!, (string)offer["state"]!, (int)offer["revision"]!));
        Assert.Equal((decimal)order["gross"]!, (decimal)offer["gross"]!);
        (await shop.Post($"orders/{order["id"]}/offers")).IsRefused("offer-open", $"{order["number"]}/1");

        var changed = await Change(shop, order, 5);
        var followed = await shop.See($"offers/{offer["id"]}");
        Assert.Equal(((decimal)changed["gross"]!, 5m), ((decimal)followed["gross"]!, (decimal)followed["lines"]![0]!["quantity"]!));
        Assert.Equal("Open", (string)(await shop.See($"orders/{order["id"]}"))["offer"]!);
    }

    [Theory, EachEngine]
    public async Task Changed_after_it_was_sent_rejects_the_offer_and_opens_the_next(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (order, _) = await Placed(shop);
        var first = await Sent(shop, order);

        await Change(shop, order, 7);

        var offers = await Offers(shop, order);
        Assert.Equal([(1, "Rejected", "changed"), (2, "Open", null)], offers.Select(offer => ((int)offer["revision"]!, (string)offer["state"]!, (string?)offer["reason"])));
        Assert.NotNull(offers[0]["rejectedAt"]);
        (await shop.Post($"offers/{first["id"]}/accept")).IsRefused("offer-rejected", $"{order["number"]}/1");
        (await shop.Post($"offers/{first["id"]}/revise")).IsRefused("offer-replaced", $"{order["number"]}/2");

        await shop.Do($"offers/{offers[1]["id"]}/send", new { channel = "Print" });
        await shop.Do($"offers/{offers[1]["id"]}/accept", new { reason = "Anna called" });
        var (after, accepted) = (await shop.See($"orders/{order["id"]}"), await shop.See($"offers/{offers[1]["id"]}"));
        Assert.Equal(("Accepted", "Anna called"), ((string)after["offer"]!, (string)accepted["reason"]!));
        Assert.Equal(7m, (decimal)accepted["lines"]![0]!["quantity"]!);
        Assert.Equal((decimal)after["gross"]!, (decimal)accepted["gross"]!);
    }

    [Theory, EachEngine]
    public async Task Changed_in_what_was_not_promised_leaves_the_sent_offer(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (order, _) = await Placed(shop);
        var offer = await Sent(shop, order);

        await shop.Do($"orders/{order["id"]}/edit", new { customerOrderNumber = "PO-7", assignedTo = "Administrator" });
        await shop.Do($"orders/{order["id"]}/approve");

        Assert.Equal("Sent", (string)(await shop.See($"offers/{offer["id"]}"))["state"]!);
    }

    [Theory, EachEngine]
    public async Task Keeps_the_whole_history_with_each_paper_as_it_was_sent(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (order, sku) = await Placed(shop);
        var first = await Sent(shop, order);
        await Change(shop, order, 6);
        var second = (await Offers(shop, order))[1];
        await shop.Do($"offers/{second["id"]}/send");
        await shop.Do($"offers/{second["id"]}/reject", new { reason = "Too dear" });
        await shop.Do($"orders/{order["id"]}/offers", new { validUntil = "2099-12-31" });

        var offers = await Offers(shop, order);
        Assert.Equal(["Rejected", "Rejected", "Open"], offers.Select(offer => (string)offer["state"]!));
        Assert.Equal(["changed", "Too dear", null], offers.Select(offer => (string?)offer["reason"]));
        Assert.Equal("2099-12-31", (string)offers[2]["validUntil"]!);
        var sent = JsonNode.Parse((string)(await shop.See($"issued/{first["id"]}"))["content"]!)!;
        Assert.Equal((4m, sku, "Sent"), ((decimal)sent["lines"]![0]!["quantity"]!, (string)sent["lines"]![0]!["sku"]!, (string)sent["state"]!));
        Assert.Equal(6m, (decimal)JsonNode.Parse((string)(await shop.See($"issued/{second["id"]}"))["content"]!)!["lines"]![0]!["quantity"]!);
    }

    [Theory, EachEngine]
    public async Task Sent_by_mail_waits_in_the_outbox_and_needs_an_address(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods(onHand: 5);
        var order = await shop.Order(await shop.Customer(email: null), new { sku, quantity = 1 });
        var offer = await shop.Do($"orders/{order["id"]}/offers");

        (await shop.Post($"offers/{offer["id"]}/send")).IsRefused("no-billing-email");
        (await shop.Post($"offers/{offer["id"]}/send", new { email = "nobody" })).IsFaulty("email");
        (await shop.Post($"offers/{offer["id"]}/send", new { channel = "Print", validUntil = "2020-01-01" })).IsFaulty("validUntil");
        var sent = await shop.Do($"offers/{offer["id"]}/send", new { email = $"buyer@{shop.Mark}.example.com".ToLowerInvariant() });

        Assert.Equal(("Sent", "mail"), ((string)sent["state"]!, (string)sent["channel"]!));
        var mails = (await shop.See($"outbox?document={offer["id"]}"))["items"]!.AsArray();
        Assert.Equal(($"Offer {offer["number"]}", (string)sent["email"]!), ((string)mails.Single()!["subject"]!, (string)mails.Single()!["recipients"]!));
    }

    [Theory, EachEngine]
    public async Task Revised_by_hand_opens_the_next_version_of_the_same(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (order, _) = await Placed(shop);
        var first = await Sent(shop, order);

        (await shop.Post($"orders/{order["id"]}/offers")).IsRefused("offer-sent");
        await shop.Do($"offers/{first["id"]}/revise");
        var second = (await Offers(shop, order))[1];
        await shop.Do($"offers/{second["id"]}/send");
        await shop.Do($"offers/{second["id"]}/reject");
        await shop.Do($"offers/{second["id"]}/revise");

        var offers = await Offers(shop, order);
        Assert.Equal([("Rejected", "revised"), ("Rejected", null), ("Open", null)], offers.Select(offer => ((string)offer["state"]!, (string?)offer["reason"])));
    }

    [Theory, EachEngine]
    public async Task Cancelled_cancels_what_is_offered_of_it(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (open, _) = await Placed(shop);
        var (sent, _) = await Placed(shop);
        await shop.Do($"orders/{open["id"]}/offers");
        await Sent(shop, sent);

        await shop.Do($"orders/{open["id"]}/cancel", new { reason = "Off" });
        await shop.Do($"orders/{sent["id"]}/cancel", new { reason = "Off" });

        foreach (var order in new[] { open, sent })
        {
            var offer = Assert.Single(await Offers(shop, order));
            Assert.Equal(("Cancelled", "cancelled"), ((string)offer["state"]!, (string)offer["reason"]!));
            Assert.Equal("Cancelled", (string)(await shop.See($"orders/{order["id"]}"))["offer"]!);
        }
    }

    [Theory, EachEngine]
    public async Task Can_be_skipped_at_every_step(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (plain, _) = await Placed(shop);
        await shop.Do($"orders/{plain["id"]}/approve");
        await shop.Do($"orders/{plain["id"]}/invoices");
        Assert.Empty(await Offers(shop, plain));

        var (cancelled, _) = await Placed(shop);
        var offer = await shop.Do($"orders/{cancelled["id"]}/offers");
        await shop.Do($"offers/{offer["id"]}/cancel", new { reason = "By word of mouth" });
        await shop.Do($"orders/{cancelled["id"]}/shipments", new { confirm = true });
        Assert.Equal("Cancelled", (string)(await shop.See($"orders/{cancelled["id"]}"))["offer"]!);
        Assert.Contains((await shop.See($"orders/{cancelled["id"]}"))["acts"]!.AsArray(), act => (string)act!["verb"]! == "offer" && (bool)act["allowed"]!);
    }

    private static async Task<(JsonNode Order, string Sku)> Placed(Program shop)
    {
        var (_, sku) = await shop.Goods(onHand: 20);
        return (await shop.Order(await shop.Customer(), new { sku, quantity = 4 }), sku);
    }

    private static Task<JsonNode> Change(Program shop, JsonNode order, int quantity) =>
        shop.Do($"orders/{order["id"]}/edit", new { lines = new[] { new { id = (string)order["lines"]![0]!["id"]!, quantity } } });

    private static async Task<JsonNode> Sent(Program shop, JsonNode order) =>
        await shop.Do($"offers/{(await shop.Do($"orders/{order["id"]}/offers"))["id"]}/send");

    /// <summary>From the first on.</summary>
    private static async Task<List<JsonNode>> Offers(Program shop, JsonNode order) =>
        [.. (await shop.See($"orders/{order["id"]}/offers?sort=createdAt"))["items"]!.AsArray().Select(offer => offer!)];
}
