using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>V36–V38, W10, W13, K21; rule 22: money goes back by the payment that it came by.</summary>
public sealed class RefundingAPayment(Servers servers)
{
    [Theory, EachEngine]
    public async Task Of_an_invoice_that_was_not_on_account_writes_the_credit_note_with_its_tax_in_one_act(Engine engine)
    {
        var (shop, order, invoice, payment) = await PaidBy(engine, "card");

        // Not by a credit note (V38): the button says so, and the answer is the same.
        var act = (await shop.See($"invoices/{invoice["id"]}"))["acts"]!.AsArray().Single(one => (string?)one!["verb"] == "credit")!;
        Assert.Equal((false, "not-on-account"), ((bool)act["allowed"]!, (string)act["code"]!));
        (await shop.Post($"invoices/{invoice["id"]}/credit", new { reason = "Any" })).IsRefused("not-on-account", "card");

        var refunded = await shop.Do($"payments/{payment["id"]}/refund", new { lines = new[] { new { line = (string)invoice["lines"]![0]!["id"]!, quantity = 3 } }, reason = "Three were broken" });

        Assert.Equal((376.50m, 0m, 878.50m), ((decimal)refunded["refunded"]!, (decimal)refunded["unused"]!, (decimal)refunded["uses"]![0]!["amount"]!));
        var note = (await shop.See($"orders/{order["id"]}/invoices"))["items"]!.AsArray().Single(one => (string?)one!["kind"] == "CreditNote")!;
        note = await shop.See($"invoices/{note["id"]}");
        Assert.Equal((-300m, -76.50m, 25.5m, -3m), ((decimal)note["net"]!, (decimal)note["tax"]!, (decimal)note["taxSubtotals"]![0]!["percent"]!, (decimal)note["lines"]![0]!["quantity"]!));
        Assert.Equal(((string)payment["number"]!, "card", (string)note["number"]!), ((string)note["credits"]!["refund"]!["number"]!, (string)note["credits"]!["refund"]!["method"]!, (string)refunded["refunds"]![0]!["creditNote"]!));
        Agrees(await shop.See($"orders/{order["id"]}"), paid: 878.50m, refunded: 376.50m, invoiced: 878.50m);
        var after = await shop.See($"invoices/{invoice["id"]}");
        Assert.Equal((0m, 878.50m, 376.50m), ((decimal)after["due"]!, (decimal)after["paid"]!, (decimal)after["credited"]!));

        // The rest goes back too, and then nothing more: the order is compensated, not stuck.
        await shop.Do($"payments/{payment["id"]}/refund");
        (await shop.Post($"payments/{payment["id"]}/refund")).IsRefused("payment-returned");
        (await shop.Post($"payments/{payment["id"]}/refund", new { amount = 0.01 })).IsRefused("payment-returned");
        Agrees(await shop.See($"orders/{order["id"]}"), paid: 0m, refunded: 1255m, invoiced: 0m);
        Assert.Equal("Credited", (string)(await shop.See($"invoices/{invoice["id"]}"))["payment"]!);
        Assert.Equal("Compensated", (string)(await shop.Do($"orders/{order["id"]}/compensate"))["invoicing"]!);
        Assert.Empty((await shop.See("reconcile"))["items"]!.AsArray());
    }

    [Theory, EachEngine]
    public async Task By_an_amount_is_spread_over_the_rates_to_the_cent(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Service(price: 33.33m);
        var (order, invoice, payment) = await Paid(shop, "card", new { sku, quantity = 3 }, new { description = "Book", quantity = 1, price = 19.99, taxClass = "Reduced" });
        var whole = (decimal)invoice["gross"]!;

        // At 25.5 % no net and its rounded tax come to every cent: the note does, whatever is asked.
        foreach (var amount in new[] { 6.00m, 0.01m, 17.77m, 33.33m })
        {
            await shop.Do($"payments/{payment["id"]}/refund", new { amount, reason = "Good will" });
        }

        (await shop.Post($"payments/{payment["id"]}/refund", new { amount = whole })).IsFaulty("amount");
        var rest = await shop.Do($"payments/{payment["id"]}/refund", new { amount = whole - 57.11m });

        Assert.Equal((whole, 0m, 0m), ((decimal)rest["refunded"]!, (decimal)rest["unused"]!, rest["uses"]!.AsArray().Sum(use => (decimal)use!["amount"]!)));
        var notes = (await shop.See($"orders/{order["id"]}/invoices"))["items"]!.AsArray().Where(one => (string?)one!["kind"] == "CreditNote").ToList();
        Assert.Equal((5, -(decimal)invoice["net"]!, -(decimal)invoice["tax"]!), (notes.Count, notes.Sum(one => (decimal)one!["net"]!), notes.Sum(one => (decimal)one!["tax"]!)));
        Agrees(await shop.See($"orders/{order["id"]}"), paid: 0m, refunded: whole, invoiced: 0m);
        Assert.Empty((await shop.See("reconcile"))["items"]!.AsArray());
    }

    [Theory, EachEngine]
    public async Task Takes_what_came_back_for_credit_when_nothing_is_said(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods(price: 10, onHand: 20);
        var (order, invoice, payment) = await Paid(shop, "card", new { sku, quantity = 10 });
        var shipment = await shop.Do($"orders/{order["id"]}/shipments", new { confirm = true });
        var back = await shop.Do($"shipments/{shipment["id"]}/returns", new { lines = new[] { new { line = (string)shipment["lines"]![0]!["id"]!, quantity = 3, creditOnly = true } } });
        await shop.Do($"returns/{back["id"]}/confirm");
        Assert.Equal(3m, (decimal)(await shop.See($"orders/{order["id"]}"))["lines"]![0]!["overInvoiced"]!);

        var refunded = await shop.Do($"payments/{payment["id"]}/refund");

        Assert.Equal((37.65m, "card"), ((decimal)refunded["refunded"]!, (string)refunded["refunds"]![0]!["method"]!));
        var after = await shop.See($"orders/{order["id"]}");
        Agrees(after, paid: 87.85m, refunded: 37.65m, invoiced: 87.85m);
        Assert.Equal((0m, 87.85m), ((decimal)after["lines"]![0]!["overInvoiced"]!, (decimal)after["gross"]!));
        Assert.Equal((decimal)invoice["gross"]!, (decimal)after["paid"]! + (decimal)after["refunded"]!);
        Assert.Empty((await shop.See("reconcile"))["items"]!.AsArray());
    }

    [Theory, EachEngine]
    public async Task That_was_split_gives_each_method_no_more_than_came_by_it(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Service(price: 100);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 1 });
        var invoice = await Issued(shop, order);
        await shop.Do($"invoices/{invoice["id"]}/payments", new { amount = 40, method = "card" });
        await shop.Do($"invoices/{invoice["id"]}/payments", new { method = "cash" });

        var cancelled = await shop.Post($"orders/{order["id"]}/cancel", new { reason = "Off", credit = true });

        var payments = (await shop.See($"orders/{order["id"]}/payments"))["items"]!.AsArray();
        Assert.Equal([("card", 40m), ("cash", 85.50m)], payments.Select(one => ((string)one!["method"]!, (decimal)one["unused"]!)).Order());
        var card = payments.Single(one => (string?)one!["method"] == "card")!;
        (await shop.Post($"payments/{card["id"]}/refund", new { amount = 125.50 })).IsFaulty("amount");
        (await shop.Post($"payments/{card["id"]}/refund", new { method = "cash" })).IsRefused("refund-method", "card");
        Assert.Equal("Cancelled", (string)cancelled.Body["lifecycle"]!);
    }

    [Theory, EachEngine]
    public async Task That_is_cancelled_after_its_invoice_was_credited_leaves_nothing_to_good(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Service(price: 100);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 1 });
        var invoice = await Issued(shop, order);
        await shop.Do($"invoices/{invoice["id"]}/payments", new { method = "bank" });
        await shop.Do($"invoices/{invoice["id"]}/credit", new { reason = "Wrong" });
        var payment = (await shop.See($"orders/{order["id"]}/payments"))["items"]!.AsArray().Single()!;

        await shop.Do($"payments/{payment["id"]}/cancel", new { reason = "It bounced" });

        Agrees(await shop.See($"orders/{order["id"]}"), paid: 0m, refunded: 0m, invoiced: 0m);
        Assert.Equal((0m, "Credited"), ((decimal)(await shop.See($"invoices/{invoice["id"]}"))["due"]!, (string)(await shop.See($"invoices/{invoice["id"]}"))["payment"]!));
        (await shop.Post($"payments/{payment["id"]}/refund")).IsRefused("customer-payment-cancelled");
        Assert.Empty((await shop.See("reconcile"))["items"]!.AsArray());
    }

    [Theory, EachEngine]
    public async Task By_a_method_that_is_out_of_use_names_the_way_out(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var voucher = await shop.Do("payment-methods", new { code = "V" + shop.Mark, name = "Voucher" });
        var order = await shop.Order(await shop.Customer(), new { description = "Sweets", quantity = 1, price = 10 });
        var payment = await shop.Do($"orders/{order["id"]}/payments", new { method = (string)voucher["code"]!, amount = 5 });
        await shop.Do($"payment-methods/{voucher["id"]}/deactivate");

        var refused = await shop.Post($"payments/{payment["id"]}/refund");
        refused.IsFaulty("method");
        Assert.Contains($"V{shop.Mark} is out of use. Activate it, or say by which other method", refused.Sentence, StringComparison.Ordinal);
        (await shop.Post($"payments/{payment["id"]}/refund", new { method = "invoice" })).IsFaulty("method");
        await shop.Do($"payment-methods/{voucher["id"]}/activate");

        Assert.Equal(5m, (decimal)(await shop.Do($"payments/{payment["id"]}/refund"))["refunded"]!);
    }

    [Theory, EachEngine]
    public async Task Of_a_cash_sale_gives_back_what_the_coins_could_pay(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var order = await shop.Order(await shop.Customer(), new { description = "Sweets", quantity = 1, price = 9.97 });
        await shop.Do($"orders/{order["id"]}/pay", new { method = "cash" });
        var payment = (await shop.See($"orders/{order["id"]}/payments"))["items"]!.AsArray().Single()!;
        Assert.Equal(12.50m, (decimal)payment["amount"]!);

        await shop.Do($"orders/{order["id"]}/cancel", new { reason = "Off", credit = true });
        var refunded = await shop.Do($"payments/{payment["id"]}/refund", new { method = "cash" });

        Assert.Equal((12.50m, 0m), ((decimal)refunded["refunded"]!, (decimal)refunded["unused"]!));
        var note = (await shop.See($"orders/{order["id"]}/invoices"))["items"]!.AsArray().Single(one => (string?)one!["kind"] == "CreditNote")!;
        Assert.Equal((-12.51m, 0.01m), ((decimal)note["gross"]!, (decimal)note["rounding"]!));
        Agrees(await shop.See($"orders/{order["id"]}"), paid: 0m, refunded: 12.50m, invoiced: 0m);
        Assert.Empty((await shop.See("reconcile"))["items"]!.AsArray());
    }

    [Theory, EachEngine]
    public async Task Of_prices_with_tax_is_what_they_say_and_quantities_are_as_on_orders(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var body = Program.Body(await shop.Customer(currency: "KWD"), new { description = "Dates", quantity = 10, price = 1.234 });
        body["pricesIncludeTax"] = true;
        await shop.Post("exchange-rates", new { currency = "KWD", validFrom = "2020-01-01", rate = 0.354271 });
        var order = await shop.Do("orders", body);
        var invoice = await Issued(shop, order);
        var row = (string)invoice["lines"]![0]!["id"]!;

        (await shop.Post($"invoices/{invoice["id"]}/credit", new { reason = "Half", lines = new[] { new { line = row, quantity = 0.5 } } })).IsFaulty("lines[0].quantity");
        var note = await shop.Do($"invoices/{invoice["id"]}/credit", new { reason = "Two", lines = new[] { new { line = row, quantity = 2 } } });
        var rest = await shop.Do($"invoices/{invoice["id"]}/credit", new { reason = "The rest" });

        Assert.Equal((-2.468m, -9.872m), ((decimal)note["gross"]!, (decimal)rest["gross"]!));
        (await shop.Post("refund-rules", new { paymentMethod = "card", refundMethods = new[] { "invoice" } })).IsFaulty("paymentMethod");
        var rule = (await shop.See("refund-rules?limit=50"))["items"]!.AsArray().Single(one => (string?)one!["paymentMethod"] == "card")!;
        (await shop.Post($"refund-rules/{rule["id"]}/edit", new { refundMethods = new[] { "invoice" } })).IsFaulty("refundMethods[0]");
    }

    private static void Agrees(JsonNode order, decimal paid, decimal refunded, decimal invoiced) => Assert.Equal(
        (paid, refunded, invoiced, 0m), ((decimal)order["paid"]!, (decimal)order["refunded"]!, (decimal)order["invoicedGross"]!, (decimal)order["due"]!));

    private static async Task<JsonNode> Issued(Program shop, JsonNode order)
    {
        var invoice = await shop.Do($"orders/{order["id"]}/invoices");
        return await shop.Do($"invoices/{invoice["id"]}/send", new { channel = "Print" });
    }

    private static async Task<(JsonNode Order, JsonNode Invoice, JsonNode Payment)> Paid(Program shop, string method, params object[] lines)
    {
        var body = Program.Body(await shop.Customer(), lines);
        body["paymentMethod"] = method;
        var order = await shop.Do("orders", body);
        var invoice = await Issued(shop, order);
        await shop.Do($"invoices/{invoice["id"]}/payments");
        return (order, invoice, (await shop.See($"orders/{order["id"]}/payments"))["items"]!.AsArray().Single()!);
    }

    private async Task<(Program Shop, JsonNode Order, JsonNode Invoice, JsonNode Payment)> PaidBy(Engine engine, string method)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Service(price: 100);
        var (order, invoice, payment) = await Paid(shop, method, new { sku, quantity = 10 });
        return (shop, order, invoice, payment);
    }
}
