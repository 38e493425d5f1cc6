using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>V02, V11, K04, K07, T02, T07–T09: what the settings change for the next orders, on a server of its own.</summary>
public sealed class TheSettingsOfTheHouse
{
    [Theory, EachEngine]
    public async Task Decide_over_the_next_orders_and_leave_the_ones_there_are(Engine engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var server = await ServerProcess.StartAsync(database);
        var shop = Program.Of(server);
        var settings = (string)(await shop.See("settings"))["items"]![0]!["id"]!;
        var before = await Placed(shop);

        await WithoutStock(shop, settings, before);
        await WithoutInvoicing(shop, settings, before);
        await WithoutGoods(shop, settings);
        await WithMixedOrdersSplit(shop, settings);
        await WithFields(shop, settings, before);
        await WithTwoPairsOfEyes(shop, settings);
        await WithTaxNumbers(shop);
        await WithoutTypes(shop);
    }

    private static async Task<(JsonNode Order, string Product)> Placed(Program shop)
    {
        var (product, sku) = await shop.Goods(onHand: 10);
        return (await shop.Order(await shop.Customer(), new { sku, quantity = 4 }), product);
    }

    private static async Task WithoutStock(Program shop, string settings, (JsonNode Order, string Product) before)
    {
        await shop.Do($"settings/{settings}/edit", new { usesStockControl = false });
        var (order, product) = await Placed(shop);
        Assert.Equal((10m, 0m, 10m), await shop.Count(product));
        await shop.Do($"orders/{order["id"]}/shipments", new { confirm = true });
        var shipped = await shop.See($"orders/{order["id"]}");
        Assert.Equal(("Delivered", "INVOICE"), ((string)shipped["fulfilment"]!, (string)shipped["stage"]!));
        Assert.Equal((10m, 0m, 10m), await shop.Count(product));

        // One placed before still moves the stock (rule 28).
        await shop.Do($"orders/{before.Order["id"]}/shipments", new { lines = new[] { new { line = (string)before.Order["lines"]![0]!["id"]!, quantity = 1 } }, confirm = true });
        Assert.Equal((9m, 3m, 6m), await shop.Count(before.Product));
        await shop.Do($"settings/{settings}/edit", new { usesStockControl = true });
    }

    private static async Task WithoutInvoicing(Program shop, string settings, (JsonNode Order, string Product) before)
    {
        await shop.Do($"settings/{settings}/edit", new { usesInvoicing = false });
        var (order, _) = await Placed(shop);
        (await shop.Post($"orders/{order["id"]}/invoices")).IsRefused("invoicing-off");
        await shop.Do($"orders/{order["id"]}/shipments", new { confirm = true });
        Assert.Equal("Closed", (string)(await shop.Do($"orders/{order["id"]}/close"))["lifecycle"]!);
        await shop.Do($"orders/{before.Order["id"]}/invoices", new { percent = 10 });
        await shop.Do($"settings/{settings}/edit", new { usesInvoicing = true });
    }

    /// <summary>T11: two orders, the shipping with the goods, the discount to the cent.</summary>
    private static async Task WithMixedOrdersSplit(Program shop, string settings)
    {
        await shop.Do($"settings/{settings}/edit", new { splitMixedOrders = true });
        var (mug, ebook) = (await shop.Goods(price: 20, onHand: 5), await shop.Service(price: 10, unit: null));
        var customer = await shop.Customer();
        var body = Program.Body(customer, new { sku = mug.Sku, quantity = 1 }, new { sku = ebook.Sku, quantity = 1 }, new { charge = "Shipping", description = "Shipping", price = 5 });
        body["discountAmount"] = 3;

        var goods = await shop.Do("orders", body);

        Assert.Equal("split", (string)goods["warnings"]![0]!["code"]!);
        var rest = await shop.See($"orders/{goods["splitTo"]!["order"]}");
        Assert.Equal((string)goods["id"]!, (string)rest["splitFrom"]!["order"]!);
        Assert.Equal((23m, 2m, 9m, 1m), ((decimal)goods["net"]!, (decimal)goods["discountAmount"]!, (decimal)rest["net"]!, (decimal)rest["discountAmount"]!));
        Assert.Equal((2, 1), (goods["lines"]!.AsArray().Count, rest["lines"]!.AsArray().Count));
        Assert.Equal(2, (await shop.See($"orders?customer={customer}"))["items"]!.AsArray().Count);
        Assert.Equal("SHIPPAPER", (string)goods["stage"]!);
        var invoice = await shop.Do($"orders/{rest["id"]}/invoices");
        Assert.Equal(9m, (decimal)invoice["net"]!);
        await PaidForBoth(shop, goods, rest);
        var whole = await shop.Order(customer, new { sku = mug.Sku, quantity = 1 });
        Assert.Null(whole["splitTo"]);

        // What becomes mixed afterwards stays whole, and says so.
        var mixed = await shop.Do($"orders/{whole["id"]}/edit", new { lines = new object[] { new { id = (string)whole["lines"]![0]!["id"]! }, new { sku = ebook.Sku, quantity = 1 } } });
        Assert.Equal("order-mixed", (string)mixed["warnings"]![0]!["code"]!);
        Assert.Null((await shop.Do($"orders/{whole["id"]}/edit", new { subject = "Still mixed" }))["warnings"]);
        (await shop.Post($"orders/{whole["id"]}/payments", new { amount = 1, method = "card", forBoth = true })).IsFaulty("forBoth");
        await shop.Do($"settings/{settings}/edit", new { splitMixedOrders = false });
    }

    /// <summary>T11: what was paid for the whole is apportioned, to the cent.</summary>
    private static async Task PaidForBoth(Program shop, JsonNode goods, JsonNode rest)
    {
        var whole = (decimal)goods["gross"]! + (decimal)rest["gross"]!;
        var first = await shop.Do($"orders/{goods["id"]}/payments", new { amount = 10.01m, method = "card", forBoth = true, externalKey = "both-" + shop.Mark });
        var shares = first["items"]!.AsArray().Select(one => ((string)one!["orderNumber"]!, (decimal)one["amount"]!)).ToList();
        Assert.Equal([(string)goods["number"]!, (string)rest["number"]!], shares.Select(one => one.Item1));
        Assert.Equal((10.01m, Math.Round(10.01m * (decimal)goods["gross"]! / whole, 2)), (shares.Sum(one => one.Item2), shares[0].Item2));

        // The rest of both, from the other half.
        await shop.Do($"orders/{rest["id"]}/payments", new { method = "card", forBoth = true });

        foreach (var order in new[] { goods, rest })
        {
            var paid = await shop.See($"orders/{order["id"]}");
            Assert.Equal(("Paid", (decimal)order["gross"]!), ((string)paid["payment"]!, (decimal)paid["paid"]!));
        }
    }

    /// <summary>The decision table of T08 and T09.</summary>
    private static async Task WithoutGoods(Program shop, string settings)
    {
        var (_, goods) = await shop.Goods(onHand: 5);
        var (_, work) = await shop.Service();
        foreach (var (sku, type, setting, stage) in new[]
        {
            (goods, "REGULAR", "PerType", "SHIPPAPER"), (goods, "REGULAR", "Completed", "SHIPPAPER"), (goods, "INVOICE-ONLY", "ReadyForInvoicing", "INVOICE"),
            (work, "REGULAR", "PerType", "SHIPPAPER"), (work, "INVOICE-ONLY", "PerType", "INVOICE"), (work, "REGULAR", "ReadyForInvoicing", "INVOICE"),
            (goods, "REGULAR", "ReadyForInvoicing", "SHIPPAPER"), (goods, "INVOICE-ONLY", "PerType", "INVOICE"), (goods, "INVOICE-ONLY", "Completed", "INVOICE"),
            (work, "INVOICE-ONLY", "ReadyForInvoicing", "INVOICE"), (work, "INVOICE-ONLY", "Completed", "COMPLETED"),
            (work, "REGULAR", "Completed", "COMPLETED"), (goods, "PRO-FORMA", "PerType", "PRINTQUOTE"),
        })
        {
            await shop.Do($"settings/{settings}/edit", new { nonInventoryStage = setting });
            var body = Program.Body(await shop.Customer(), new { sku, quantity = 1 });
            body["orderType"] = await shop.Type(type);
            var order = await shop.Do("orders", body);
            Assert.Equal(stage, (string)order["stage"]!);
            Assert.NotEmpty(order["stageReason"]!.AsArray());
            Assert.Equal(stage == "COMPLETED" ? "Invoiced" : "None", (string)order["invoicing"]!);
        }

        // Its invoice cannot be mailed, so it waits in INVOICE.
        await shop.Do($"settings/{settings}/edit", new { nonInventoryStage = "Completed" });
        var stays = await shop.Order(await shop.Customer(email: null), new { sku = work, quantity = 1 });
        Assert.Equal(("INVOICE", "not-completed"), ((string)stays["stage"]!, (string)stays["warnings"]![0]!["code"]!));
        await shop.Do($"settings/{settings}/edit", new { nonInventoryStage = "PerType" });

        // Goods of a walk-in type leave with the invoice, once, in whole pieces.
        var (product, till) = await shop.Goods(onHand: 9);
        var walkIn = Program.Body(await shop.Customer(), new { sku = till, quantity = 4 });
        walkIn["orderType"] = await shop.Type("WALK-IN");
        var sale = await shop.Do("orders", walkIn);
        foreach (var part in (await shop.Do($"orders/{sale["id"]}/invoices", new { split = new { parts = 3 } }))["items"]!.AsArray())
        {
            await shop.Do($"invoices/{part!["id"]}/send");
        }

        Assert.Equal((5m, 0m, 5m), await shop.Count(product));
    }

    private static async Task WithFields(Program shop, string settings, (JsonNode Order, string Product) before)
    {
        await shop.Do($"orders/{before.Order["id"]}/edit", new { seller = "Administrator" });
        var fields = (await shop.See($"settings/{settings}"))["fields"]!.DeepClone().AsArray();
        foreach (var field in fields.Where(field => (string)field!["key"]! == "seller"))
        {
            field!["isShown"] = false;
        }

        await shop.Do($"settings/{settings}/edit", new JsonObject { ["fields"] = fields });
        Assert.Equal("Administrator", (string)(await shop.See($"orders/{before.Order["id"]}"))["seller"]!);
        (await shop.Post("orders", new { orderedOn = "2026-11-22", lines = new[] { new { description = "Any", price = 1, quantity = 1 } } })).IsFaulty("customer", "subject");
        await shop.Do($"settings/{settings}/edit", new { subjectRequired = false });
        (await shop.Post("orders", new { orderedOn = "2026-11-22", lines = new[] { new { description = "Any", price = 1, quantity = 1 } } })).IsFaulty("customer");
    }

    private static async Task WithTwoPairsOfEyes(Program shop, string settings)
    {
        await shop.Do($"settings/{settings}/edit", new { mayApproveOwn = false });
        var (order, _) = await Placed(shop);
        Assert.Equal("own-order", (string)order["acts"]!.AsArray().Single(act => (string)act!["verb"]! == "approve")!["code"]!);
        (await shop.Post($"orders/{order["id"]}/approve")).IsRefused("own-order", "somebody else");
        Assert.Equal("own-order", (string)(await shop.See($"orders/{order["id"]}/acts")).AsArray().Single(act => (string)act!["verb"]! == "approve")!["code"]!);
    }

    private static async Task WithTaxNumbers(Program shop)
    {
        var (_, sku) = await shop.Goods();
        (await shop.Post("orders", Program.Body(await shop.Customer("DE", vatId: "DE136695976"), new { sku, quantity = 1 }))).IsRefused("tax-seller-vat-number", "organisation");
        var organisation = (string)(await shop.See("organisations"))["items"]![0]!["id"]!;
        await shop.Do($"organisations/{organisation}/edit", new { vatId = "FI01120389" });
        var order = await shop.Order(await shop.Customer("DE", vatId: "DE136695976"), new { sku, quantity = 1 });
        Assert.Equal(("K", 0m), ((string)order["taxSubtotals"]![0]!["category"]!, (decimal)order["tax"]!));
    }

    /// <summary>The default type cannot go, so there is always one.</summary>
    private static async Task WithoutTypes(Program shop)
    {
        foreach (var type in (await shop.See("order-types?limit=200"))["items"]!.AsArray())
        {
            var gone = await shop.Post($"order-types/{type!["id"]}/deactivate");
            if ((string)type["code"]! == "REGULAR")
            {
                gone.IsRefused("default-order-type");
            }
        }

        var (_, sku) = await shop.Goods();
        Assert.Equal("REGULAR", (string)(await shop.Order(await shop.Customer(), new { sku, quantity = 1 }))["terms"]!["typeCode"]!);
    }
}
