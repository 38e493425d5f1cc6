using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>W05, V21, T14, T15; payments part, over and beforehand.</summary>
public sealed class PayingForAnOrder(Servers servers)
{
    [Theory, EachEngine]
    public async Task In_cash_invoices_pays_issues_the_goods_and_closes_in_one_call(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (id, sku) = await shop.Goods(price: 50.01m, onHand: 10);
        var body = Program.Body(await shop.Customer(), new { sku, quantity = 1 });
        body["orderType"] = await shop.Type("WALK-IN");
        var order = await shop.Do("orders", body);
        Assert.Equal(62.76m, (decimal)order["gross"]!);

        (await shop.Post($"orders/{order["id"]}/pay", new { method = "cash", amount = 60 })).IsRefused("pay-short");
        Assert.Empty((await shop.See($"orders/{order["id"]}/invoices"))["items"]!.AsArray());
        var rehearsed = await shop.Do($"orders/{order["id"]}/pay?dryRun=true", new { method = "cash", amount = 70 });
        Assert.Contains(rehearsed["effects"]!.AsArray(), effect => ((string)effect!["document"]!["kind"]! + effect["kind"]).Contains("invoices", StringComparison.Ordinal));
        var paid = await shop.Do($"orders/{order["id"]}/pay", new { method = "cash", amount = 70 });

        Assert.Equal(("Closed", "Paid", "Delivered", "Invoiced"), ((string)paid["lifecycle"]!, (string)paid["payment"]!, (string)paid["fulfilment"]!, (string)paid["invoicing"]!));
        Assert.Equal((62.75m, -0.01m), ((decimal)paid["paid"]!, (decimal)paid["rounding"]!));
        var invoice = (await shop.See($"orders/{order["id"]}/invoices"))["items"]!.AsArray().Single()!;
        Assert.Equal(("Sent", "Paid", 0m), ((string)invoice["state"]!, (string)invoice["payment"]!, (decimal)invoice["due"]!));
        var payment = (await shop.See($"orders/{order["id"]}/payments"))["items"]!.AsArray().Single()!;
        Assert.Equal((62.75m, 70m), ((decimal)payment["amount"]!, (decimal)payment["tendered"]!));
        Assert.Equal(9, (await shop.Count(id)).OnHand);
        (await shop.Post($"orders/{order["id"]}/pay", new { method = "cash" })).IsRefused("order-closed");
    }

    [Theory, EachEngine]
    public async Task By_card_is_exact_and_never_rounded(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Service(price: 50.01m);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 1 });

        (await shop.Post($"orders/{order["id"]}/pay", new { method = "card", amount = 70 })).IsFaulty("amount");
        (await shop.Post($"orders/{order["id"]}/pay", new { method = "invoice" })).IsFaulty("method");
        var paid = await shop.Do($"orders/{order["id"]}/pay", new { method = "card" });

        Assert.Equal((62.76m, 0m), ((decimal)paid["paid"]!, (decimal)paid["rounding"]!));
    }

    [Theory, EachEngine]
    public async Task Beforehand_in_parts_and_too_much_leaves_no_cent_behind(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var customer = await shop.Customer();
        var (_, sku) = await shop.Service(price: 100);
        var order = await shop.Order(customer, new { sku, quantity = 1 });

        var before = await shop.Do($"orders/{order["id"]}/payments", new { amount = 50, method = "card", externalKey = "pay-" + shop.Mark });
        Assert.Equal(50m, (decimal)before["unused"]!);
        Assert.Equal("Part", (string)(await shop.See($"orders/{order["id"]}"))["payment"]!);
        var invoice = await shop.Do($"orders/{order["id"]}/invoices");
        await shop.Do($"invoices/{invoice["id"]}/send", new { channel = "Print" });
        Assert.Equal(75.50m, (decimal)(await shop.See($"invoices/{invoice["id"]}"))["due"]!);

        await shop.Do($"invoices/{invoice["id"]}/payments", new { amount = 25.50, method = "bank" });
        var over = await shop.Do($"invoices/{invoice["id"]}/payments", new { amount = 60, method = "bank" });
        Assert.Equal(10m, (decimal)over["unused"]!);
        Assert.Equal("Overpaid", (string)(await shop.See($"orders/{order["id"]}"))["payment"]!);
        (await shop.Post($"invoices/{invoice["id"]}/payments", new { amount = 1, method = "bank" })).IsRefused("already-paid");

        // The customer's money is used for another order.
        var other = await shop.Order(customer, new { sku, quantity = 1 });
        var second = await shop.Do($"orders/{other["id"]}/invoices");
        await shop.Do($"invoices/{second["id"]}/send", new { channel = "Print" });
        (await shop.Post($"payments/{over["id"]}/apply", new { invoice = (string)second["id"]!, amount = 11 })).IsFaulty("amount");
        await shop.Do($"payments/{over["id"]}/apply", new { invoice = (string)second["id"]! });
        Assert.Equal(("Paid", "Part"), ((string)(await shop.See($"orders/{order["id"]}"))["payment"]!, (string)(await shop.See($"orders/{other["id"]}"))["payment"]!));

        // It bounced: both invoices are open again.
        await shop.Do($"payments/{over["id"]}/cancel", new { reason = "Bounced" });
        Assert.Equal((50m, 125.50m), ((decimal)(await shop.See($"invoices/{invoice["id"]}"))["due"]!, (decimal)(await shop.See($"invoices/{second["id"]}"))["due"]!));
    }

    [Theory, EachEngine]
    public async Task Under_the_key_of_the_bank_counts_once(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Service(price: 100);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 1 });
        var body = new { amount = 50, method = "bank", externalKey = "bank-" + shop.Mark };

        var first = await shop.Do($"orders/{order["id"]}/payments", body);
        var second = await shop.Post($"orders/{order["id"]}/payments", body);

        Assert.Equal((System.Net.HttpStatusCode.OK, (string)first["id"]!), (second.Status, (string)second.Body["id"]!));
        Assert.Single((await shop.See($"orders/{order["id"]}/payments"))["items"]!.AsArray());
        var other = await shop.Post($"orders/{order["id"]}/payments", body with { amount = 51 });
        Assert.Equal((System.Net.HttpStatusCode.UnprocessableEntity, "key-reused"), (other.Status, other.Code));
    }

    [Theory, EachEngine]
    public async Task Lets_the_goods_go_where_the_term_keeps_them(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods(price: 10, onHand: 5);
        var body = Program.Body(await shop.Customer(), new { sku, quantity = 1 });
        body["paymentTerm"] = "PREPAID";
        var order = await shop.Do("orders", body);

        (await shop.Post($"orders/{order["id"]}/shipments")).IsRefused("waits-for-payment");
        await shop.Do($"orders/{order["id"]}/payments", new { amount = 12, method = "card" });
        (await shop.Post($"orders/{order["id"]}/shipments")).IsRefused("waits-for-payment");
        await shop.Do($"orders/{order["id"]}/payments", new { amount = 0.55, method = "card" });
        var draft = await shop.Do($"orders/{order["id"]}/shipments");

        // It bounced before they left.
        var payment = (await shop.See($"orders/{order["id"]}/payments"))["items"]!.AsArray()[0]!;
        await shop.Do($"payments/{payment["id"]}/cancel", new { reason = "Bounced" });
        (await shop.Post($"shipments/{draft["id"]}/confirm")).IsRefused("waits-for-payment");
        await shop.Do($"orders/{order["id"]}/payments", new { method = "card" });
        await shop.Do($"shipments/{draft["id"]}/confirm");
    }

    [Theory, EachEngine]
    public async Task A_credit_memo_lowers_what_the_customer_owes_and_brings_its_goods_back(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (id, sku) = await shop.Goods(price: 10, onHand: 5);
        var type = await shop.Do("order-types", new { code = "CM" + shop.Mark, description = "Credit memo", category = "CreditMemo", affectsInventory = true });
        var body = Program.Body(await shop.Customer(), new { sku, quantity = 2, discountPercent = 10 });
        body["orderType"] = (string)type["id"]!;
        var memo = await shop.Do("orders", body);
        Assert.Equal((-18m, -4.59m), ((decimal)memo["net"]!, (decimal)memo["tax"]!));

        var note = await shop.Do($"orders/{memo["id"]}/invoices");
        var issued = await shop.Do($"invoices/{note["id"]}/send", new { channel = "Print" });

        Assert.StartsWith("CN-", (string)issued["number"]!, StringComparison.Ordinal);
        Assert.Equal((-22.59m, -2m, 10m), ((decimal)issued["gross"]!, (decimal)issued["lines"]![0]!["quantity"]!, (decimal)issued["lines"]![0]!["price"]!));
        Assert.Equal(22.59m, (decimal)(await shop.See($"orders/{memo["id"]}/payments"))["items"]!.AsArray().Single()!["unused"]!);
        Assert.Equal(7, (await shop.Count(id)).OnHand);
        Assert.Equal("Invoiced", (string)(await shop.See($"orders/{memo["id"]}"))["invoicing"]!);
    }
}
