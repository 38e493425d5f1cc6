using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>The money of an order before anything comes back: its rates by the day, its advances, and what is invoiced too much.</summary>
public sealed class TaxedByItsDay(Servers servers)
{
    [Theory, EachEngine]
    public async Task An_order_of_last_summer_is_invoiced_with_the_tax_of_today(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var order = await Placed(shop, "2024-08-20");
        Assert.Equal(240m, (decimal)order["tax"]!);

        var advance = await shop.Do($"orders/{order["id"]}/invoices", new { kind = "Advance", percent = 40, invoiceDate = "2024-08-20" });
        await shop.Do($"invoices/{advance["id"]}/send");
        var part = await shop.Do($"orders/{order["id"]}/invoices", new { percent = 30, invoiceDate = "2024-08-25", deductAdvances = "None" });
        await shop.Do($"invoices/{part["id"]}/send");
        var final = await shop.Do($"orders/{order["id"]}/invoices");

        Assert.Equal("tax-point", (string)final["warnings"]![0]!["code"]!);
        await shop.Do($"invoices/{final["id"]}/send");
        Assert.Equal((96m, 72m, 82.50m), ((decimal)advance["tax"]!, (decimal)part["tax"]!, (decimal)final["tax"]!));
        var ended = await shop.See($"orders/{order["id"]}");
        Assert.Equal([(25.5m, 700m, 178.50m), (24m, 300m, 72m)], ended["taxSubtotals"]!.AsArray().Select(Rate));
        Assert.Equal((1250.50m, 1250.50m, "Invoiced"), ((decimal)ended["gross"]!, (decimal)ended["invoicedGross"]!, (string)ended["invoicing"]!));
        Assert.Equal((24m, 300m), ((decimal)ended["lines"]![0]!["taxedOtherwise"]![0]!["percent"]!, (decimal)ended["lines"]![0]!["taxedOtherwise"]![0]!["base"]!));
    }

    [Theory, EachEngine]
    public async Task An_advance_that_waits_follows_the_order(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var order = await Placed(shop, "2026-11-22");
        var advance = await shop.Do($"orders/{order["id"]}/invoices", new { kind = "Advance", percent = 40 });

        var edited = await shop.Do($"orders/{order["id"]}/edit", new { lines = new[] { new { id = (string)order["lines"]![0]!["id"]!, quantity = 2 } } });

        Assert.Contains("advance-rewritten", edited["warnings"]!.AsArray().Select(one => (string)one!["code"]!));
        (await shop.Post($"invoices/{advance["id"]}/send")).IsRefused("invoice-discarded");
        var anew = (string)edited["readyAdvances"]![0]!["invoiceId"]!;
        Assert.Equal(80m, (decimal)(await shop.Do($"invoices/{anew}/send"))["net"]!);
        var final = await shop.Do($"orders/{order["id"]}/invoices");
        Assert.Equal(120m, (decimal)(await shop.Do($"invoices/{final["id"]}/send"))["net"]!);
        await shop.Do($"orders/{order["id"]}/mark-delivered");
        Assert.Equal("Closed", (string)(await shop.Do($"orders/{order["id"]}/close"))["lifecycle"]!);
    }

    [Theory, EachEngine]
    public async Task An_invoice_above_an_order_that_was_lowered_is_sent_with_a_warning(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var order = await Placed(shop, "2026-11-22");
        var ready = await shop.Do($"orders/{order["id"]}/invoices");
        await shop.Do($"orders/{order["id"]}/edit", new { lines = new[] { new { id = (string)order["lines"]![0]!["id"]!, price = 50 } } });

        var sent = await shop.Do($"invoices/{ready["id"]}/send");

        Assert.Contains("over-invoiced", sent["warnings"]!.AsArray().Select(one => (string)one!["code"]!));
        var over = await shop.See($"orders/{order["id"]}");
        Assert.Equal((500m, 500m, "Invoiced"), ((decimal)over["overInvoicedNet"]!, (decimal)over["lines"]![0]!["overInvoicedNet"]!, (string)over["invoicing"]!));
    }

    private static async Task<JsonNode> Placed(Program shop, string orderedOn)
    {
        var body = Program.Body(await shop.Customer(), new { description = "Work", price = 100, quantity = 10 });
        body["orderedOn"] = orderedOn;
        return await shop.Do("orders", body);
    }

    private static (decimal, decimal, decimal) Rate(JsonNode? one) => ((decimal)one!["percent"]!, (decimal)one["base"]!, (decimal)one["tax"]!);
}
