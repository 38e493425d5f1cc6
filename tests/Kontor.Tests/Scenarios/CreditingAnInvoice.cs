using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>V35–V41, W10, W11, W13, K21; rules 6, 7, 22.</summary>
public sealed class CreditingAnInvoice(Servers servers)
{
    [Theory, EachEngine]
    public async Task Whole_has_its_number_at_once_and_is_not_sent(Engine engine)
    {
        var (shop, order, invoice) = await Invoiced(engine);

        (await shop.Post($"invoices/{invoice["id"]}/credit")).IsFaulty("reason");
        var note = await shop.Do($"invoices/{invoice["id"]}/credit", new { reason = "Wrong address" });

        Assert.StartsWith("CN-", (string)note["number"]!, StringComparison.Ordinal);
        Assert.Equal((-1255m, "Paid", "none"), ((decimal)note["gross"]!, (string)note["payment"]!, (string)note["channel"]!));
        Assert.Equal((string)invoice["id"]!, (string)note["credits"]!["invoiceId"]!);
        Assert.Equal("Credited", (string)(await shop.See($"invoices/{invoice["id"]}"))["payment"]!);
        Assert.Equal("Credited", (string)(await shop.See($"orders/{order["id"]}"))["invoicing"]!);
        (await shop.Post($"invoices/{invoice["id"]}/credit", new { reason = "Again" })).IsRefused("already-credited");
        var sent = await shop.Do($"invoices/{note["id"]}/resend", new { to = "other@acme.fi" });
        Assert.Equal((string)note["number"]!, (string)sent["number"]!);
        Assert.Empty((await shop.See("reconcile"))["items"]!.AsArray());
    }

    [Theory, EachEngine]
    public async Task That_was_paid_leaves_the_money_to_the_customers_good_to_be_refunded_by_an_allowed_method(Engine engine)
    {
        var (shop, order, invoice) = await Invoiced(engine);
        await shop.Do($"invoices/{invoice["id"]}/payments", new { method = "card" });
        var row = (string)invoice["lines"]![0]!["id"]!;

        var note = await shop.Do($"invoices/{invoice["id"]}/credit", new { reason = "Two were broken", lines = new[] { new { line = row, quantity = 2 } } });
        Assert.Equal((-200m, -51m, -2m), ((decimal)note["net"]!, (decimal)note["tax"]!, (decimal)note["lines"]![0]!["quantity"]!));
        (await shop.Post($"invoices/{invoice["id"]}/credit", new { reason = "Too many", lines = new[] { new { line = row, quantity = 9 } } })).IsFaulty("lines[0].quantity");

        var credit = (await shop.See($"orders/{order["id"]}/payments"))["items"]!.AsArray().Single()!;
        Assert.Equal(251m, (decimal)credit["unused"]!);
        (await shop.Post($"payments/{credit["id"]}/refund", new { amount = 252 })).IsFaulty("amount");
        (await shop.Post($"payments/{credit["id"]}/refund", new { method = "cash" })).IsRefused("refund-method", "card");
        var refunded = await shop.Do($"payments/{credit["id"]}/refund");
        Assert.Equal((251m, "card", 0m), ((decimal)refunded["refunded"]!, (string)refunded["refunds"]![0]!["method"]!, (decimal)refunded["unused"]!));
        var after = await shop.See($"orders/{order["id"]}");
        Assert.Equal((1004m, 251m, "PartCredited"), ((decimal)after["paid"]!, (decimal)after["refunded"]!, (string)after["invoicing"]!));
    }

    [Theory, EachEngine]
    public async Task Of_a_closed_order_to_bill_the_right_amount_takes_it_up_again(Engine engine)
    {
        var (shop, order, invoice) = await Invoiced(engine);
        await shop.Do($"orders/{order["id"]}/mark-delivered");
        await shop.Do($"orders/{order["id"]}/close");

        await shop.Do($"invoices/{invoice["id"]}/credit", new { reason = "8 were right", billAgain = true });
        Assert.Equal("Approved", (string)(await shop.See($"orders/{order["id"]}"))["lifecycle"]!);
        await shop.Do($"orders/{order["id"]}/unmark-delivered");
        await shop.Do($"orders/{order["id"]}/edit", new { lines = new[] { new { id = (string)order["lines"]![0]!["id"]!, quantity = 8 } } });
        var right = await shop.Do($"orders/{order["id"]}/invoices");
        Assert.Equal(800m, (decimal)right["net"]!);
        await shop.Do($"invoices/{right["id"]}/send", new { channel = "Print" });
        await shop.Do($"orders/{order["id"]}/mark-delivered");
        var closed = await shop.Do($"orders/{order["id"]}/close");
        Assert.Equal(("Invoiced", 1004m), ((string)closed["invoicing"]!, (decimal)closed["invoicedGross"]!));
    }

    [Theory, EachEngine]
    public async Task By_cancelling_the_order_takes_all_back_for_every_rate_and_frees_what_was_reserved(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (product, sku) = await shop.Goods(price: 100, onHand: 10);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 10 }, new { description = "Book", quantity = 1, price = 50, taxClass = "Reduced" });
        var advance = await shop.Do($"orders/{order["id"]}/invoices", new { kind = "Advance", percent = 40 });
        await shop.Do($"invoices/{advance["id"]}/send", new { channel = "Print" });
        await shop.Do($"invoices/{advance["id"]}/payments", new { method = "bank" });
        var part = await shop.Do($"orders/{order["id"]}/invoices", new { percent = 30 });
        await shop.Do($"invoices/{part["id"]}/send", new { channel = "Print" });
        await shop.Do($"orders/{order["id"]}/shipments");
        await shop.Do($"orders/{order["id"]}/invoices", new { percent = 10 });

        (await shop.Post($"orders/{order["id"]}/cancel", new { reason = "Off" })).IsUnconfirmed("confirm-credit", "credited");
        var cancelled = await shop.Do($"orders/{order["id"]}/cancel", new { reason = "Off", credit = true });

        Assert.Equal(("Cancelled", 0m), ((string)cancelled["lifecycle"]!, (decimal)cancelled["invoicedGross"]!));
        Assert.Empty(cancelled["draftShipments"]!.AsArray());
        Assert.Empty(cancelled["readyInvoices"]!.AsArray());
        Assert.Equal((10m, 0m, 10m), await shop.Count(product));
        var papers = (await shop.See($"orders/{order["id"]}/invoices"))["items"]!.AsArray().Where(one => (string?)one!["state"] == "Sent").ToList();
        Assert.Equal((4, 0m, 0m), (papers.Count, papers.Sum(one => (decimal)one!["net"]!), papers.Sum(one => (decimal)one!["tax"]!)));
        Assert.Equal((decimal)cancelled["paid"]!, (await shop.See($"orders/{order["id"]}/payments"))["items"]!.AsArray().Sum(one => (decimal)one!["unused"]!));
        Assert.Empty((await shop.See("reconcile"))["items"]!.AsArray());
    }

    [Theory, EachEngine]
    public async Task By_cancelling_takes_back_just_what_an_adjusted_advance_still_asks_for(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Service(price: 100);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 10 });
        var advance = await shop.Do($"orders/{order["id"]}/invoices", new { kind = "Advance", percent = 40 });
        await shop.Do($"invoices/{advance["id"]}/send", new { channel = "Print" });
        await shop.Do($"orders/{order["id"]}/edit", new { lines = new[] { new { id = (string)order["lines"]![0]!["id"]!, quantity = 8 } } });
        await shop.Do($"invoices/{(await shop.See($"orders/{order["id"]}"))["readyInvoices"]![0]}/send", new { channel = "Print" });

        var cancelled = await shop.Do($"orders/{order["id"]}/cancel", new { reason = "Off", credit = true });

        Assert.Equal(("Cancelled", 0m), ((string)cancelled["lifecycle"]!, (decimal)cancelled["invoicedGross"]!));
        var notes = (await shop.See($"orders/{order["id"]}/invoices"))["items"]!.AsArray().Where(one => (string?)one!["kind"] == "CreditNote").Select(one => (decimal)one!["net"]!).Order().ToList();
        Assert.Equal([-320m, -80m], notes);
        Assert.Equal((502m, "Credited"), ((decimal)(await shop.See($"invoices/{advance["id"]}"))["credited"]!, (string)(await shop.See($"invoices/{advance["id"]}"))["payment"]!));
        (await shop.Post($"invoices/{advance["id"]}/credit", new { reason = "Again" })).IsRefused("already-credited");
    }

    [Theory, EachEngine]
    public async Task Row_by_row_leaves_no_note_that_asks_for_money_when_what_is_left_was_only_deducted(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Service(price: 100);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 10 });
        var advance = await shop.Do($"orders/{order["id"]}/invoices", new { kind = "Advance", percent = 40 });
        await shop.Do($"invoices/{advance["id"]}/send", new { channel = "Print" });
        var final = await shop.Do($"orders/{order["id"]}/invoices");
        final = await shop.Do($"invoices/{final["id"]}/send", new { channel = "Print" });
        var row = (string)final["lines"]![0]!["id"]!;

        // 600 were asked, as 400 were paid in advance: 800 of the 1,000 are credited, and what is left of the rows is 200.
        await shop.Do($"invoices/{final["id"]}/credit", new { reason = "Faulty", lines = new[] { new { line = row, quantity = 8 } } });
        var rest = await shop.Do($"invoices/{final["id"]}/credit", new { reason = "The rest" });

        Assert.Equal(-200m, (decimal)rest["net"]!);
        (await shop.Post($"invoices/{final["id"]}/credit", new { reason = "Again" })).IsRefused("already-credited");
        var cancelled = await shop.Do($"orders/{order["id"]}/cancel", new { reason = "Off", credit = true });
        Assert.Equal(("Cancelled", 0m), ((string)cancelled["lifecycle"]!, (decimal)cancelled["invoicedGross"]!));
        Assert.Empty((await shop.See("reconcile"))["items"]!.AsArray());
    }

    [Theory, EachEngine]
    public async Task By_cancelling_passes_over_what_is_credited_already_and_gives_back_what_an_advance_has_left(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Service(price: 100);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 10 });
        var advance = await shop.Do($"orders/{order["id"]}/invoices", new { kind = "Advance", percent = 40 });
        await shop.Do($"invoices/{advance["id"]}/send", new { channel = "Print" });
        var first = await shop.Do($"orders/{order["id"]}/invoices", new { percent = 30 });
        first = await shop.Do($"invoices/{first["id"]}/send", new { channel = "Print" });
        var second = await shop.Do($"orders/{order["id"]}/invoices", new { percent = 30 });
        await shop.Do($"invoices/{second["id"]}/send", new { channel = "Print" });
        await shop.Do($"invoices/{first["id"]}/credit", new { reason = "Rows", lines = new[] { new { line = (string)first["lines"]![0]!["id"]! } } });

        var cancelled = await shop.Do($"orders/{order["id"]}/cancel", new { reason = "Off", credit = true });

        Assert.Equal(("Cancelled", 0m), ((string)cancelled["lifecycle"]!, (decimal)cancelled["invoicedGross"]!));
        var papers = (await shop.See($"orders/{order["id"]}/invoices"))["items"]!.AsArray().Where(one => (string?)one!["state"] == "Sent").ToList();
        Assert.Equal((6, 0m, 0m), (papers.Count, papers.Sum(one => (decimal)one!["net"]!), papers.Sum(one => (decimal)one!["tax"]!)));
        Assert.All(papers.Where(one => (string)one!["kind"]! == "CreditNote"), one => Assert.True((decimal)one!["gross"]! < 0));
        Assert.Empty((await shop.See("reconcile"))["items"]!.AsArray());
    }

    private async Task<(Program Shop, JsonNode Order, JsonNode Invoice)> Invoiced(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Service(price: 100);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 10 });
        var invoice = await shop.Do($"orders/{order["id"]}/invoices");
        return (shop, order, await shop.Do($"invoices/{invoice["id"]}/send", new { channel = "Print" }));
    }
}
