using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>W06, W09, W15; rules 4–6.</summary>
public sealed class AskingInAdvance(Servers servers)
{
    [Theory, EachEngine]
    public async Task Follows_the_order_when_it_changes_and_closes_to_zero(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Service(price: 100);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 10 });
        var advance = (await shop.Do($"orders/{order["id"]}/invoices", new { kind = "Advance", percent = 40 }));
        Assert.Equal(("Advance", 400m, 102m), ((string)advance["kind"]!, (decimal)advance["net"]!, (decimal)advance["tax"]!));
        await shop.Do($"invoices/{advance["id"]}/send", new { channel = "Print" });

        await Change(shop, order, 8);
        var refund = await Ready(shop, order);
        Assert.Equal(("CreditNote", -80m, -20.40m), ((string)refund["kind"]!, (decimal)refund["net"]!, (decimal)refund["tax"]!));
        Assert.Equal((string)advance["id"]!, (string)refund["credits"]!["invoiceId"]!);

        // Several changes make one paper: what waited is withdrawn.
        await Change(shop, order, 12);
        var extra = await Ready(shop, order);
        Assert.Equal(("Advance", 80m, 20.40m), ((string)extra["kind"]!, (decimal)extra["net"]!, (decimal)extra["tax"]!));
        Assert.Equal("Discarded", (string)(await shop.See($"invoices/{refund["id"]}"))["state"]!);
        (await shop.Post($"orders/{order["id"]}/invoices")).IsRefused("advance-ready");
        await shop.Do($"invoices/{extra["id"]}/send", new { channel = "Print" });

        var final = await shop.Do($"orders/{order["id"]}/invoices");
        Assert.Equal((1200m - 480m, 306m - 122.40m), ((decimal)final["net"]!, (decimal)final["tax"]!));
        var deducted = final["lines"]!.AsArray().Where(line => line!["advance"] is not null).ToList();
        Assert.Equal([-400m, -80m], deducted.Select(line => (decimal)line!["net"]!));
        Assert.All(deducted, line => Assert.StartsWith("INV-", (string)line!["advance"]!["number"]!, StringComparison.Ordinal));
        await shop.Do($"invoices/{final["id"]}/send", new { channel = "Print" });
        await shop.Do($"orders/{order["id"]}/mark-delivered");
        var closed = await shop.Do($"orders/{order["id"]}/close");
        Assert.Equal(((decimal)closed["gross"]!, "Invoiced"), ((decimal)closed["invoicedGross"]!, (string)closed["invoicing"]!));
        Assert.All(closed["advances"]!.AsArray(), one => Assert.Empty(one!["left"]!.AsArray()));
    }

    [Theory, EachEngine]
    public async Task Gives_a_part_back_at_once_where_the_settings_say_so_and_what_was_paid_is_to_the_customers_good(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Service(price: 100);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 10 });
        var advance = await shop.Do($"orders/{order["id"]}/invoices", new { kind = "Advance", percent = 40 });
        await shop.Do($"invoices/{advance["id"]}/send", new { channel = "Print" });
        await shop.Do($"invoices/{advance["id"]}/payments", new { method = "bank" });

        await Change(shop, order, 8);
        var refund = await shop.Do($"invoices/{(await Ready(shop, order))["id"]}/send", new { channel = "Print" });

        Assert.StartsWith("CN-", (string)refund["number"]!, StringComparison.Ordinal);
        var after = await shop.See($"invoices/{advance["id"]}");
        Assert.Equal((100.40m, 401.60m, 0m), ((decimal)after["credited"]!, (decimal)after["paid"]!, (decimal)after["due"]!));
        var credit = (await shop.See($"orders/{order["id"]}/payments"))["items"]!.AsArray().Single()!;
        Assert.Equal(100.40m, (decimal)credit["unused"]!);

        // The next invoice uses it by itself.
        var final = await shop.Do($"orders/{order["id"]}/invoices");
        await shop.Do($"invoices/{final["id"]}/send", new { channel = "Print" });
        Assert.Equal(602.40m - 100.40m, (decimal)(await shop.See($"invoices/{final["id"]}"))["due"]!);
        Assert.Empty((await shop.See("reconcile"))["items"]!.AsArray());
    }

    [Theory, EachEngine]
    public async Task Needs_a_product_that_it_is_booked_on_before_a_number_is_taken(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        await shop.Do("payment-methods", new { code = "M" + shop.Mark, name = "Voucher" });
        var (_, sku) = await shop.Service(price: 100);
        var body = Program.Body(await shop.Customer(), new { sku, quantity = 1 });
        body["paymentMethod"] = "M" + shop.Mark;
        var order = await shop.Do("orders", body);

        (await shop.Post($"orders/{order["id"]}/invoices", new { kind = "Advance", percent = 40 })).IsRefused("no-advance-product");
        (await shop.Post($"orders/{order["id"]}/invoices", new { kind = "Advance" })).IsFaulty("kind");
        (await shop.Post($"orders/{order["id"]}/invoices", new { kind = "Advance", amount = 100.01 })).IsFaulty("amount");
    }

    [Theory, EachEngine]
    public async Task Is_taken_off_partial_invoices_in_proportion(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, goods) = await shop.Service(price: 60);
        var order = await shop.Order(await shop.Customer(), new { sku = goods, quantity = 10 }, new { description = "Book", quantity = 1, price = 400, taxClass = "Reduced" });
        var advance = await shop.Do($"orders/{order["id"]}/invoices", new { kind = "Advance", amount = 500 });
        Assert.Equal([300m, 200m], advance["lines"]!.AsArray().Select(line => (decimal)line!["net"]!));
        await shop.Do($"invoices/{advance["id"]}/send", new { channel = "Print" });

        var half = await shop.Do($"orders/{order["id"]}/invoices", new { percent = 50 });
        Assert.Equal(250m, (decimal)half["net"]!);
        var rest = await shop.Do($"orders/{order["id"]}/invoices", new { kind = "Final" });
        Assert.Equal(250m, (decimal)rest["net"]!);
        Assert.Equal((decimal)order["gross"]!, (decimal)advance["gross"]! + (decimal)half["gross"]! + (decimal)rest["gross"]!);
    }

    private static Task<JsonNode> Change(Program shop, JsonNode order, decimal quantity) =>
        shop.Do($"orders/{order["id"]}/edit", new { lines = new[] { new { id = (string)order["lines"]![0]!["id"]!, quantity } } });

    private static async Task<JsonNode> Ready(Program shop, JsonNode order) =>
        await shop.See($"invoices/{(await shop.See($"orders/{order["id"]}"))["readyInvoices"]!.AsArray().Single()}");
}
