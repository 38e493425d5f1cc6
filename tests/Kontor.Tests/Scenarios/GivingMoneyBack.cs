using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>V36–V38, W10, K21: when money goes back by itself, when somebody is told, and when an order is settled by it.</summary>
public sealed class GivingMoneyBack(Servers servers)
{
    [Theory, EachEngine]
    public async Task By_hand_makes_a_task_for_each_payment_that_the_refund_completes(Engine engine)
    {
        var (shop, order) = await Paid(engine, null);

        var cancelled = await shop.Do($"orders/{order["id"]}/cancel", new { reason = "Off", credit = true });

        var warned = cancelled["warnings"]!.AsArray().Select(one => (string)one!["says"]!).ToList();
        Assert.Equal((2, true, true), (warned.Count, warned.Exists(one => one.Contains("40 EUR by card", StringComparison.Ordinal)), warned.Exists(one => one.Contains("85.5 EUR by cash or bank", StringComparison.Ordinal))));
        Assert.Equal(125.50m, (decimal)(await shop.See($"orders/{order["id"]}"))["paid"]!);
        var tasks = await Tasks(shop, order);
        Assert.Equal(2, tasks.Count(one => (string?)one["state"] == "Open"));
        var card = (await Payments(shop, order)).Single(one => (string?)one["method"] == "card");
        Assert.Contains(tasks, one => (string)one["subject"]! == $"Refund 40 EUR by card ({card["number"]})");

        await shop.Do($"payments/{card["id"]}/refund", new { amount = 15 });
        Assert.Contains(await Tasks(shop, order), one => (string)one["subject"]! == $"Refund 25 EUR by card ({card["number"]})" && (string?)one["state"] == "Open");
        await shop.Do($"payments/{card["id"]}/refund");
        Assert.Contains(await Tasks(shop, order), one => (string?)one["state"] == "Done");
        Assert.Empty((await shop.See("reconcile"))["items"]!.AsArray());
    }

    [Theory, EachEngine]
    public async Task By_itself_gives_each_payment_back_by_its_first_allowed_method_with_the_cancelling(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var type = await shop.Do("order-types", new { code = $"A{shop.Mark}", description = "Refunds by itself", category = "Standard", refundPolicy = "Automatic" });
        (_, var order) = await Paid(engine, (string)type["id"]!);
        await shop.Do($"order-types/{type["id"]}/edit", new { refundPolicy = "Manual" });

        var cancelled = await shop.Do($"orders/{order["id"]}/cancel", new { reason = "Off", credit = true });

        // As its type said when it was placed (rule 28).
        Assert.Equal(("Cancelled", "Refunded"), ((string)cancelled["lifecycle"]!, (string)(await shop.See($"orders/{order["id"]}"))["payment"]!));
        var payments = await Payments(shop, order);
        Assert.Equal([("card", 40m), ("cash", 85.50m)], payments.Select(one => ((string)one["refunds"]![0]!["method"]!, (decimal)one["refunded"]!)).Order());
        Assert.DoesNotContain(await Tasks(shop, order), one => (string?)one["kind"] == "Task");
        Assert.Empty((await shop.See("reconcile"))["items"]!.AsArray());
    }

    [Theory, EachEngine]
    public async Task Without_a_credit_note_compensates_only_when_all_of_it_went_back(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var order = await shop.Do("orders", Card(await shop.Customer()));
        var payment = await shop.Do($"orders/{order["id"]}/payments", new { amount = 125.50 });
        (await shop.Post($"orders/{order["id"]}/compensate")).IsRefused("not-refunded");
        await shop.Do($"payments/{payment["id"]}/refund", new { amount = 0.01 });
        (await shop.Post($"orders/{order["id"]}/compensate")).IsRefused("not-refunded", "125.49");
        await shop.Do($"payments/{payment["id"]}/refund");

        var compensated = await shop.Do($"orders/{order["id"]}/compensate");
        Assert.Equal(("Compensated", "Refunded"), ((string)compensated["invoicing"]!, (string)compensated["payment"]!));

        // It is billed after all: then it is not compensated any more.
        Assert.Equal("Ready", (string)(await Billed(shop, order, send: false))["order"]!["invoicing"]!);
    }

    [Theory, EachEngine]
    public async Task By_hand_makes_one_task_of_a_payment_that_paid_several_invoices(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var order = await shop.Do("orders", Card(await shop.Customer()));
        foreach (var part in (await shop.Do($"orders/{order["id"]}/invoices", new { split = new { parts = 3 } }))["items"]!.AsArray())
        {
            await shop.Do($"invoices/{part!["id"]}/send", new { channel = "Print" });
        }

        await shop.Do($"orders/{order["id"]}/payments");
        var cancelled = await shop.Do($"orders/{order["id"]}/cancel", new { reason = "Off", credit = true });

        Assert.Equal(("Cancelled", (decimal)cancelled["paid"]!), ((string)cancelled["lifecycle"]!, (await Payments(shop, order)).Single()!["unused"]!.GetValue<decimal>()));
        Assert.Single((await shop.See($"activities?order={order["id"]}"))["items"]!.AsArray());
        Assert.Empty((await shop.See("reconcile"))["items"]!.AsArray());
    }

    [Theory, EachEngine]
    public async Task Is_not_asked_for_what_nobody_paid_of_an_invoice_that_was_not_on_account(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var order = await shop.Do("orders", Card(await shop.Customer()));
        var invoice = (await Billed(shop, order, send: true))["invoice"]!;
        (await shop.Post($"invoices/{invoice["id"]}/credit", new { reason = "Mistaken" })).IsRefused("not-on-account", "card");
        await shop.Do($"invoices/{invoice["id"]}/payments", new { amount = 40 });
        var row = (string)invoice["lines"]![0]!["id"]!;

        // 85.50 are not paid: as much is credited, and no more.
        (await shop.Post($"invoices/{invoice["id"]}/credit", new { reason = "Too much", lines = new[] { new { line = row, amount = 90 } } })).IsRefused("not-on-account", "85.5");
        var note = await shop.Do($"invoices/{invoice["id"]}/credit", new { reason = "Mistaken" });
        Assert.Equal(-85.50m, (decimal)note["gross"]!);
        Assert.Equal((0m, 40m), ((decimal)(await shop.See($"invoices/{invoice["id"]}"))["due"]!, (decimal)(await shop.See($"invoices/{invoice["id"]}"))["paid"]!));
        (await shop.Post($"invoices/{invoice["id"]}/credit", new { reason = "The rest" })).IsRefused("not-on-account");
        await shop.Do($"payments/{(await Payments(shop, order)).Single()["id"]}/refund");
        Assert.Equal("Credited", (string)(await shop.See($"invoices/{invoice["id"]}"))["payment"]!);
        Assert.Empty((await shop.See("reconcile"))["items"]!.AsArray());
    }

    [Theory, EachEngine]
    public async Task Of_an_advance_that_was_deducted_credits_the_invoice_that_deducted_it(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var product = await shop.Service(price: 100);
        var order = await shop.Do("orders", Card(await shop.Customer(), quantity: 10, sku: product.Sku));
        var advance = await shop.Do($"orders/{order["id"]}/invoices", new { kind = "Advance", percent = 100 });
        await shop.Do($"invoices/{advance["id"]}/send", new { channel = "Print" });
        await shop.Do($"invoices/{advance["id"]}/payments");
        var final = (await Billed(shop, order, send: true))["invoice"]!;
        Assert.Equal(0m, (decimal)final["gross"]!);
        var payment = (await Payments(shop, order)).Single();

        (await shop.Post($"payments/{payment["id"]}/refund")).IsFaulty("amount");
        await shop.Do($"payments/{payment["id"]}/refund", new { invoice = (string)final["id"]!, lines = new[] { new { line = (string)final["lines"]![0]!["id"]!, quantity = 4 } } });
        var refunded = await shop.Do($"payments/{payment["id"]}/refund", new { amount = 100 });

        Assert.Equal((602m, 0m), ((decimal)refunded["refunded"]!, (decimal)refunded["unused"]!));
        var after = await shop.See($"orders/{order["id"]}");
        Assert.Equal((653m, 602m, 653m, 0m), ((decimal)after["paid"]!, (decimal)after["refunded"]!, (decimal)after["invoicedGross"]!, (decimal)after["due"]!));
        Assert.Equal((602m, -602m), ((decimal)(await shop.See($"invoices/{final["id"]}"))["released"]!, (decimal)(await shop.See($"invoices/{advance["id"]}"))["released"]!));
        Assert.Empty((await shop.See("reconcile"))["items"]!.AsArray());
    }

    [Theory, EachEngine]
    public async Task Is_offered_where_the_order_is_invoiced_beyond_what_it_wants(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Service(price: 100);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 5 }, new { description = "Travel", quantity = 1, price = 50, taxClass = "Reduced" });
        (await shop.Post($"orders/{order["id"]}/credit")).IsRefused("not-over-invoiced");
        await shop.Do($"invoices/{(await shop.Do($"orders/{order["id"]}/invoices", new { percent = 60 }))["id"]}/send", new { channel = "Print" });
        await Billed(shop, order, send: true);
        await shop.Do($"orders/{order["id"]}/edit", new { lines = new object[] { new { id = (string)order["lines"]![0]!["id"]!, quantity = 2 }, new { id = (string)order["lines"]![1]!["id"]!, price = 20 } } });

        var act = (await shop.See($"orders/{order["id"]}"))["acts"]!.AsArray().Single(one => (string?)one!["verb"] == "credit-over-invoiced")!;
        Assert.True((bool)act["allowed"]!);
        await shop.Do($"orders/{order["id"]}/credit", new { reason = "Less was needed" });

        // 300 and 30 are too much: the last invoice bears what it has, the first one the rest.
        var notes = (await shop.See($"orders/{order["id"]}/invoices"))["items"]!.AsArray().Where(one => (string?)one!["kind"] == "CreditNote").Select(one => (decimal)one!["net"]!).Order().ToList();
        Assert.Equal([-220m, -110m], notes);
        var after = await shop.See($"orders/{order["id"]}");
        Assert.Equal(((decimal)after["gross"]!, "Invoiced"), ((decimal)after["invoicedGross"]!, (string)after["invoicing"]!));
        Assert.All(after["lines"]!.AsArray(), line => Assert.Equal((0m, 0m), ((decimal)line!["overInvoiced"]!, (decimal)line["toBill"]!)));
        (await shop.Post($"orders/{order["id"]}/credit")).IsRefused("not-over-invoiced");
        Assert.Empty((await shop.See("reconcile"))["items"]!.AsArray());
    }

    [Theory, EachEngine]
    public async Task By_a_credit_memo_names_the_invoice_and_is_named_by_its_order(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var memo = (string)(await shop.Do("order-types", new { code = $"M{shop.Mark}", description = "Credit memo", category = "CreditMemo" }))["id"]!;
        var customer = await shop.Customer();
        var order = await shop.Order(customer, new { description = "Work", quantity = 1, price = 100 });
        var body = Program.Body(customer, new { description = "A scratch", quantity = 1, price = 20 });
        (body["orderType"], body["creditsOrder"]) = (memo, (string)order["id"]!);
        (await shop.Post("orders", body)).IsFaulty("creditsInvoice");
        var invoice = (await Billed(shop, order, send: true))["invoice"]!;
        var other = (JsonObject)body.DeepClone();
        other["customer"] = await shop.Customer();
        (await shop.Post("orders", other)).IsFaulty("creditsOrder");
        (other = (JsonObject)body.DeepClone()).Remove("orderType");
        (await shop.Post("orders", other)).IsFaulty("creditsOrder");

        var placed = await shop.Do("orders", body);

        Assert.Equal(((string)order["id"]!, (string)invoice["number"]!), ((string)placed["credits"]!["order"]!, (string)placed["credits"]!["number"]!));
        Assert.Equal((string)placed["number"]!, (string)(await shop.See($"orders/{order["id"]}"))["creditMemos"]![0]!["number"]!);
    }

    private static JsonObject Card(string customer, decimal quantity = 1, string? sku = null)
    {
        var body = sku is null ? Program.Body(customer, new { description = "Work", quantity, price = 100 }) : Program.Body(customer, new { sku, quantity });
        body["paymentMethod"] = "card";
        return body;
    }

    private static async Task<JsonObject> Billed(Program shop, JsonNode order, bool send)
    {
        var invoice = await shop.Do($"orders/{order["id"]}/invoices");
        invoice = send ? await shop.Do($"invoices/{invoice["id"]}/send", new { channel = "Print" }) : invoice;
        return new JsonObject { ["invoice"] = invoice.DeepClone(), ["order"] = (await shop.See($"orders/{order["id"]}")).DeepClone() };
    }

    private static async Task<List<JsonNode>> Tasks(Program shop, JsonNode order) => [.. (await shop.See($"orders/{order["id"]}/activities"))["items"]!.AsArray().Select(one => one!)];

    private static async Task<List<JsonNode>> Payments(Program shop, JsonNode order)
    {
        var found = new List<JsonNode>();
        foreach (var one in (await shop.See($"orders/{order["id"]}/payments"))["items"]!.AsArray())
        {
            found.Add(await shop.See($"payments/{one!["id"]}"));
        }

        return found;
    }

    /// <summary>An order that was invoiced and paid, in part by card and the rest in cash.</summary>
    private async Task<(Program Shop, JsonNode Order)> Paid(Engine engine, string? type)
    {
        var shop = Program.Of(await servers.On(engine));
        var body = Program.Body(await shop.Customer(), new { description = "Work", quantity = 1, price = 100 });
        body["orderType"] = type;
        var order = await shop.Do("orders", body);
        var invoice = (await Billed(shop, order, send: true))["invoice"]!;
        await shop.Do($"invoices/{invoice["id"]}/payments", new { amount = 40, method = "card" });
        await shop.Do($"invoices/{invoice["id"]}/payments", new { method = "cash" });
        return (shop, order);
    }
}
