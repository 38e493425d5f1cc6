using System.Net;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>V21–V26, V43, K08, K09, K12, K21.</summary>
public sealed class InvoicingAnOrder(Servers servers)
{
    [Theory, EachEngine]
    public async Task In_three_parts_adds_up_to_the_cent_and_the_last_takes_the_rest(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods(price: 100);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 1 });

        var parts = (await shop.Do($"orders/{order["id"]}/invoices", new { split = new { parts = 3 } }))["items"]!.AsArray();

        Assert.Equal([33.34m, 33.33m, 33.33m], parts.Select(part => (decimal)part!["net"]!));
        Assert.Equal((25.50m, 125.50m), (parts.Sum(part => (decimal)part!["tax"]!), parts.Sum(part => (decimal)part!["gross"]!)));
        Assert.Equal("Ready", (string)(await shop.See($"orders/{order["id"]}"))["invoicing"]!);
        await shop.Do($"invoices/{parts[1]!["id"]}/discard");
        var again = (await shop.Do($"orders/{order["id"]}/invoices", new { split = new { parts = 2 } }))["items"]!.AsArray();
        Assert.Equal(33.33m, again.Sum(part => (decimal)part!["net"]!));
        foreach (var part in again.Append(parts[0]).Append(parts[2]))
        {
            await shop.Do($"invoices/{part!["id"]}/send", new { channel = "Print" });
        }

        var done = await shop.See($"orders/{order["id"]}");
        Assert.Equal(("Invoiced", 125.50m), ((string)done["invoicing"]!, (decimal)done["invoicedGross"]!));
        (await shop.Post($"orders/{order["id"]}/invoices")).IsRefused("already-billed");
    }

    [Theory, EachEngine]
    public async Task By_a_schedule_by_percent_by_amount_and_by_rows(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods(price: 10.01m);
        var customer = await shop.Customer();

        var planned = await shop.Order(customer, new { sku, quantity = 1 });
        var schedule = (await shop.Do($"orders/{planned["id"]}/invoices", new { split = new { percents = new[] { 30, 40, 30 } } }))["items"]!.AsArray();
        Assert.Equal(10.01m, schedule.Sum(part => (decimal)part!["net"]!));
        (await shop.Post($"orders/{(await shop.Order(customer, new { sku, quantity = 1 }))["id"]}/invoices", new { split = new { percents = new[] { 30, 40, 20 } } })).IsFaulty("split.percents");

        var mixed = await shop.Order(customer, new { sku, quantity = 1 }, new { sku, quantity = 1 }, new { sku, quantity = 2, discountAmount = 5 });
        Assert.Equal(5.01m, (decimal)(await shop.Do($"orders/{mixed["id"]}/invoices", new { amount = 5.01 }))["net"]!);
        Assert.Equal(3.5m, Math.Round((decimal)(await shop.Do($"orders/{mixed["id"]}/invoices", new { percent = 10 }))["net"]!, 1));
        var row = (string)mixed["lines"]![2]!["id"]!;
        var half = await shop.Post($"orders/{mixed["id"]}/invoices", new { lines = new[] { new { line = row, quantity = 1 } } });
        Assert.True(half.Status == HttpStatusCode.Created && (decimal)half["net"]! <= 7.51m, half.Body.ToJsonString());
        await shop.Do($"orders/{mixed["id"]}/invoices");
        var all = await shop.See($"orders/{mixed["id"]}");
        Assert.Equal((decimal)all["net"]!, all["lines"]!.AsArray().Sum(line => (decimal)line!["billedNet"]!));
    }

    [Theory, EachEngine]
    public async Task With_nothing_on_it_is_refused(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var order = await shop.Order(await shop.Customer(), new { description = "Cent", price = 0.01, quantity = 1 });

        (await shop.Post($"orders/{order["id"]}/invoices", new { split = new { parts = 3 } })).IsRefused("nothing-to-invoice");
        (await shop.Post($"orders/{order["id"]}/invoices", new { percent = 1 })).IsRefused("nothing-to-invoice");
        (await shop.Post($"orders/{order["id"]}/invoices", new { delivered = true })).IsRefused("nothing-delivered");
    }

    [Theory, EachEngine]
    public async Task Before_shipping_and_as_delivered_and_then_the_rest(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods(price: 10, onHand: 10);
        var customer = await shop.Customer();
        var early = await shop.Order(customer, new { sku, quantity = 1 });
        var sent = await shop.Do($"orders/{early["id"]}/invoices");
        await shop.Do($"invoices/{sent["id"]}/send");
        var state = await shop.See($"orders/{early["id"]}");
        Assert.Equal(("Created", "Invoiced", "Open"), ((string)state["lifecycle"]!, (string)state["invoicing"]!, (string)state["fulfilment"]!));

        var order = await shop.Order(customer, new { sku, quantity = 5 });
        await shop.Do($"orders/{order["id"]}/shipments", new { lines = new[] { new { line = (string)order["lines"]![0]!["id"]!, quantity = 2 } }, confirm = true });
        Assert.Equal(20m, (decimal)(await shop.Do($"orders/{order["id"]}/invoices", new { delivered = true }))["net"]!);
        (await shop.Post($"orders/{order["id"]}/invoices", new { delivered = true })).IsRefused("nothing-delivered");
        var rest = await shop.Do($"orders/{order["id"]}/invoices");
        Assert.Equal((30m, 3m, "Final"), ((decimal)rest["net"]!, (decimal)rest["lines"]![0]!["quantity"]!, (string)rest["kind"]!));
    }

    [Theory, EachEngine]
    public async Task Takes_the_due_date_from_the_terms_and_keeps_what_is_given(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods();
        var customer = await shop.Customer();

        Assert.Equal(("2026-03-01", "2026-03-15"), await Dates(new { invoiceDate = "2026-03-01" }));
        var (invoiced, due) = await Dates(new { dueDate = "2999-03-31" });
        Assert.Equal("2999-03-31", due);
        Assert.NotNull(invoiced);
        Assert.Equal(("2026-03-01", "2026-03-02"), await Dates(new { invoiceDate = "2026-03-01", dueDate = "2026-03-02" }));
        var order = await Order();
        (await shop.Post($"orders/{order}/invoices", new { invoiceDate = "2026-03-02", dueDate = "2026-03-01" })).IsFaulty("dueDate");

        async Task<string> Order()
        {
            var body = Program.Body(customer, new { sku, quantity = 1 });
            body["paymentTermDays"] = 14;
            return (string)(await shop.Do("orders", body))["id"]!;
        }

        async Task<(string?, string?)> Dates(object body)
        {
            var invoice = await shop.Do($"orders/{await Order()}/invoices", body);
            return ((string?)invoice["invoiceDate"], (string?)invoice["dueDate"]);
        }
    }

    [Theory, EachEngine]
    public async Task Makes_it_ready_without_a_number_and_free_to_change(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods();
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 1 });

        var invoice = await shop.Do($"orders/{order["id"]}/invoices");

        Assert.Equal(("Ready", null), ((string)invoice["state"]!, (string?)invoice["number"]));
        Assert.Equal("Thanks", (string)(await shop.Do($"invoices/{invoice["id"]}/edit", new { note = "Thanks" }))["note"]!);
        Assert.Contains((await shop.See("invoices?status=Ready&limit=200"))["items"]!.AsArray(), one => (string)one!["id"]! == (string)invoice["id"]!);
        await shop.Do($"invoices/{invoice["id"]}/discard");
        Assert.Equal("None", (string)(await shop.See($"orders/{order["id"]}"))["invoicing"]!);
    }

    [Theory, EachEngine]
    public async Task Rehearses_the_sending_and_takes_no_number(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods();
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 1 });
        var invoice = await shop.Do($"orders/{order["id"]}/invoices");

        var rehearsal = await shop.Do($"invoices/{invoice["id"]}/send?dryRun=true");

        Assert.Contains(rehearsal["effects"]!.AsArray(), effect => (string)effect!["kind"]! == "mail" && ((string)effect["says"]!).Contains("bill@acme.fi", StringComparison.Ordinal));
        Assert.Equal("INV-?", (string)rehearsal["document"]!["number"]!);
        Assert.Null((string?)(await shop.See($"invoices/{invoice["id"]}"))["number"]);
        var sent = await shop.Do($"invoices/{invoice["id"]}/send");
        Assert.Matches("^INV-[0-9]+$", (string)sent["number"]!);
        (await shop.Post($"invoices/{invoice["id"]}/edit", new { note = "Late" })).IsRefused("invoice-sent");
        (await shop.Post($"invoices/{invoice["id"]}/discard")).IsRefused("invoice-sent");
    }

    [Theory, EachEngine]
    public async Task Without_a_billing_email_is_refused_before_a_number_is_taken_unless_it_is_printed(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods();
        var order = await shop.Order(await shop.Customer(email: null), new { sku, quantity = 1 });
        var invoice = await shop.Do($"orders/{order["id"]}/invoices");

        (await shop.Post($"invoices/{invoice["id"]}/send")).IsRefused("no-billing-email", "print");
        var acts = (await shop.See($"invoices/{invoice["id"]}/acts")).AsArray();
        Assert.Equal((false, "no-billing-email"), acts.Where(act => (string)act!["verb"]! == "send").Select(act => ((bool)act!["allowed"]!, (string)act["code"]!)).Single());
        Assert.NotNull((string?)(await shop.Do($"invoices/{invoice["id"]}/send", new { channel = "Print" }))["number"]);
    }

    [Theory, EachEngine]
    public async Task Sent_by_two_at_once_gets_one_number(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods();
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 1 });
        var invoice = await shop.Do($"orders/{order["id"]}/invoices");

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => shop.Post($"invoices/{invoice["id"]}/send")));

        Assert.Single(both, one => one.Status == HttpStatusCode.OK);
        both.Single(one => one.Status != HttpStatusCode.OK).IsRefused("already-sent", "was here first");
        Assert.Equal(12.55m, (decimal)(await shop.See($"orders/{order["id"]}"))["invoicedGross"]!);
    }

    [Theory, EachEngine]
    public async Task And_editing_it_afterwards_leaves_the_invoice_and_shows_what_is_too_much(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods(price: 10);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 5 });
        var invoice = await shop.Do($"orders/{order["id"]}/invoices");
        await shop.Do($"invoices/{invoice["id"]}/send");

        var edited = await shop.Do($"orders/{order["id"]}/edit", new { lines = new[] { new { id = (string)order["lines"]![0]!["id"]!, quantity = 3 } } });

        Assert.Equal(2m, (decimal)edited["lines"]![0]!["overInvoiced"]!);
        Assert.Equal((5m, 50m), await Billed());
        (await shop.Post($"orders/{order["id"]}/edit", new { lines = new[] { new { sku, quantity = 1 } } })).IsFaulty("lines");
        (await shop.Post($"orders/{order["id"]}/cancel", new { reason = "Off" })).IsUnconfirmed("confirm-credit", "credited");

        async Task<(decimal, decimal)> Billed()
        {
            var kept = await shop.See($"invoices/{invoice["id"]}");
            return ((decimal)kept["lines"]![0]!["quantity"]!, (decimal)kept["net"]!);
        }
    }

    [Theory, EachEngine]
    public async Task Holds_the_tax_of_its_rows_until_they_are_discarded(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods(price: 10);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 5 });
        var invoice = await shop.Do($"orders/{order["id"]}/invoices", new { percent = 50 });

        (await shop.Post($"orders/{order["id"]}/edit", new { shipTo = Program.At("NO") })).IsFaulty("shipTo");
        await shop.Do($"invoices/{invoice["id"]}/discard");
        var edited = await shop.Do($"orders/{order["id"]}/edit", new { shipTo = Program.At("NO") });

        Assert.Equal(("G", 0m), ((string)edited["taxSubtotals"]![0]!["category"]!, (decimal)edited["tax"]!));
    }

    [Theory, EachEngine]
    public async Task Fixes_the_payment_method_with_the_first_invoice(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods(price: 10);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 5 });
        Assert.Equal("card", (string)(await shop.Do($"orders/{order["id"]}/edit", new { paymentMethod = "card" }))["paymentMethod"]!);
        (await shop.Post($"orders/{order["id"]}/edit", new { paymentMethod = "shells" })).IsFaulty("paymentMethod");
        var invoice = await shop.Do($"orders/{order["id"]}/invoices");
        await shop.Do($"invoices/{invoice["id"]}/send");

        (await shop.Post($"orders/{order["id"]}/edit", new { paymentMethod = "cash" })).IsFaulty("paymentMethod");
        Assert.Equal("card", (string)(await shop.See($"invoices/{invoice["id"]}"))["paymentMethod"]!);
    }

    [Theory, EachEngine]
    public async Task In_a_currency_without_cents_or_with_mills_adds_up(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        foreach (var (currency, total) in new[] { ("JPY", 100m), ("OMR", 100m) })
        {
            var order = await shop.Order(await shop.Customer(currency: currency), new { description = "Work", price = total, quantity = 1 });
            (await shop.Post($"orders/{order["id"]}/invoices")).IsRefused("no-exchange-rate", "EUR");
            await shop.Do($"orders/{order["id"]}/edit", new { exchangeRate = 2 });
            var parts = (await shop.Do($"orders/{order["id"]}/invoices", new { split = new { parts = 3 } }))["items"]!.AsArray();
            Assert.Equal(currency == "JPY" ? [34m, 33m, 33m] : [33.334m, 33.333m, 33.333m], parts.Select(part => (decimal)part!["net"]!));
            Assert.Equal((decimal)order["gross"]!, parts.Sum(part => (decimal)part!["gross"]!));
        }
    }
}
