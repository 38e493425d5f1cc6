using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>K02, V21, V23, W13–W15: terms, rates, refund rules and the products of advances, on a server of their own.</summary>
public sealed class AgreeingOnTheMoney
{
    [Theory, EachEngine]
    public async Task By_term_by_rate_and_by_rule(Engine engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var server = await ServerProcess.StartAsync(database);
        var shop = Program.Of(server);

        await ByTerm(shop);
        await ByRate(shop);
        await ByRule(shop);
        await ByProduct(shop);
        await UnderTheCustomersNumber(shop);
    }

    private static async Task ByTerm(Program shop)
    {
        Assert.Equal(["EOM", "NET14", "NET30", "PREPAID"], (await shop.See("payment-terms"))["items"]!.AsArray().Select(term => (string)term!["code"]!));
        var term = (string)(await shop.Do("payment-terms", new { code = "EOM45", name = "45 days, end of month", days = 45, endOfMonth = true, holds = "Supply", advancePercent = 33.33 }))["id"]!;
        (await shop.Post("payment-terms", new { code = "EOM45", name = "Again" })).IsFaulty("code");
        var customer = await shop.Customer();
        await shop.Do($"customers/{customer}/edit", new { paymentTerm = "EOM45" });
        var (_, sku) = await shop.Goods();
        var order = await shop.Order(customer, new { sku, quantity = 1 });
        await shop.Do($"payment-terms/{term}/edit", new { days = 0, holds = "None" });

        var invoice = await shop.Do($"orders/{order["id"]}/invoices", new { invoiceDate = "2027-01-10" });
        Assert.Equal(("2027-02-28", "Supply", 45), ((string)invoice["dueDate"]!, (string)invoice["agreedTerm"]!["holds"]!, (int)invoice["paymentTermDays"]!));
        Assert.Equal("2027-04-30", (string)(await shop.Do($"invoices/{invoice["id"]}/edit", new { invoiceDate = "2027-03-01" }))["dueDate"]!);
        (await shop.Post($"payment-terms/{term}/delete")).IsRefused("in-use");
        await shop.Do($"payment-terms/{term}/deactivate");
        (await shop.Post($"orders/{(await shop.Order(await shop.Customer(), new { sku, quantity = 1 }))["id"]}/edit", new { paymentTerm = "EOM45" })).IsFaulty("paymentTerm");
        Assert.Equal("EOM45", (string)(await shop.Order(customer, new { sku, quantity = 1 }))["paymentTerm"]!);
        var usual = await shop.Do($"customers/{customer}/edit", new { usesDefaultTerm = true });
        Assert.Equal((null, true), ((string?)usual["paymentTerm"], (bool)usual["usesDefaultTerm"]!));
        Assert.Equal(14, (int)(await shop.Order(customer, new { sku, quantity = 1 }))["paymentTermDays"]!);
    }

    private static async Task ByRate(Program shop)
    {
        var (_, sku) = await shop.Goods(price: 100);
        var customer = await shop.Customer(currency: "USD");
        (await shop.Post("orders", Program.Body(customer, new { sku, quantity = 1 }))).IsFaulty("currency");
        var rate = await shop.Do("exchange-rates", new { currency = "USD", validFrom = "2026-11-20", rate = 1.084211, source = "ECB" });
        Assert.Equal(1.084211m, (decimal)(await shop.See($"exchange-rates/{rate["id"]}"))["rate"]!);
        (await shop.Post("exchange-rates", new { currency = "USD", validFrom = "2026-11-21", rate = 1.0842111 })).IsFaulty("rate");

        var order = await shop.Order(customer, new { sku, quantity = 3 });
        Assert.Equal((1.084211m, "2026-11-20", 108.4211m), ((decimal)order["exchangeRate"]!, (string)order["exchangeRateOn"]!, (decimal)order["lines"]![0]!["price"]!));
        await shop.Do($"exchange-rates/{rate["id"]}/edit", new { rate = 2 });
        var invoice = await shop.Do($"orders/{order["id"]}/invoices");
        Assert.Equal(("EUR", 1.084211m, 76.50m), ((string)invoice["taxCurrency"]!, (decimal)invoice["exchangeRate"]!, (decimal)invoice["taxInTaxCurrency"]!));
        (await shop.Post($"orders/{order["id"]}/edit", new { exchangeRate = 1.5 })).IsFaulty("exchangeRate");
        Assert.Null((await shop.Do($"orders/{(await shop.Order(await shop.Customer(), new { sku, quantity = 1 }))["id"]}/invoices"))["taxCurrency"]);
        var priced = await shop.Order(await shop.Customer(currency: "SEK"), new { sku, quantity = 1, price = 1100 });
        Assert.Equal("no-exchange-rate", (string)priced["warnings"]![0]!["code"]!);
    }

    private static async Task ByRule(Program shop)
    {
        var rules = (await shop.See("refund-rules"))["items"]!.AsArray();
        Assert.Equal(["bank", "card", "cash", "invoice"], rules.Select(rule => (string)rule!["paymentMethod"]!));
        var cash = rules.Single(rule => (string)rule!["paymentMethod"]! == "cash")!;
        Assert.Equal(["cash", "bank"], cash["refundMethods"]!.AsArray().Select(method => (string)method!));
        (await shop.Post($"refund-rules/{cash["id"]}/edit", new { refundMethods = new[] { "bank", "barter" } })).IsFaulty("refundMethods[1]");
        await shop.Do($"refund-rules/{cash["id"]}/edit", new { refundMethods = new[] { "cash" } });
        await shop.Do($"refund-rules/{cash["id"]}/delete");
        await shop.Do("refund-rules", new { paymentMethod = "cash", refundMethods = new[] { "cash", "bank" } });
    }

    private static async Task ByProduct(Program shop)
    {
        var organisation = (await shop.See("organisations"))["items"]![0]!;
        var advance = (string)organisation["advanceProducts"]![0]!["product"]!;
        (await shop.Post($"products/{advance}/delete")).IsRefused("in-use");
        (await shop.Post($"products/{advance}/edit", new { isInventory = true })).IsFaulty("isInventory");
        var (goods, _) = await shop.Goods();
        var (fee, sku) = await shop.Service();
        (await shop.Post($"organisations/{organisation["id"]}/edit", new { serviceFeeProducts = new[] { goods } })).IsFaulty("serviceFeeProducts[0]");
        var edited = await shop.Do($"organisations/{organisation["id"]}/edit", new { serviceFeeProducts = new[] { fee }, advanceProducts = new[] { new { paymentMethod = "card", productSku = sku } } });
        Assert.Equal((fee, fee), ((string)edited["serviceFeeProducts"]![0]!, (string)edited["advanceProducts"]![0]!["product"]!));
        await shop.Do($"products/{advance}/delete");
        (await shop.Post($"products/{fee}/delete")).IsRefused("in-use");
    }

    private static async Task UnderTheCustomersNumber(Program shop)
    {
        var (_, sku) = await shop.Goods();
        var customer = await shop.Customer();
        var first = await Placed(customer, "PO-77");
        var second = await Placed(customer, "PO-77");
        var other = await Placed(await shop.Customer(), "PO-77");

        Assert.Null(first["warnings"]);
        Assert.Null(other["warnings"]);
        Assert.Equal("customer-order-number-used", (string)second["warnings"]![0]!["code"]!);
        Assert.Contains((string)first["number"]!, (string)second["warnings"]![0]!["says"]!, StringComparison.Ordinal);
        Assert.Null((await shop.Do($"orders/{second["id"]}/edit", new { customerOrderNumber = "PO-77", subject = "Again" }))["warnings"]);
        Assert.NotNull((await shop.Do($"orders/{other["id"]}/edit", new { customerOrderNumber = "PO-78" }))["id"]);
        Assert.Equal("customer-order-number-used", (string)(await shop.Do($"orders/{(await Placed(customer, null))["id"]}/edit", new { customerOrderNumber = "PO-77" }))["warnings"]![0]!["code"]!);

        Task<System.Text.Json.Nodes.JsonNode> Placed(string buyer, string? number)
        {
            var body = Program.Body(buyer, new { sku, quantity = 1 });
            body["customerOrderNumber"] = number;
            return shop.Do("orders", body);
        }
    }
}
