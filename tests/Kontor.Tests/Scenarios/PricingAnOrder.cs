using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>Document discounts, charges and prices with tax (W14, K03, T12).</summary>
public sealed class PricingAnOrder(Servers servers)
{
    [Theory, EachEngine]
    public async Task With_a_discount_and_a_shipping_charge_spreads_the_one_and_not_over_the_other(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, mug) = await shop.Goods(price: 20);
        var (_, book) = await shop.Service(price: 10);
        var body = Program.Body(await shop.Customer(), new { sku = mug, quantity = 1 }, new { sku = book, quantity = 1 }, new { charge = "Shipping", price = 5 });
        body["discountAmount"] = 3;
        var order = await shop.Do("orders", body);

        var open = await shop.See($"orders/{order["id"]}/open-invoice");
        Assert.Equal((32m, (string?)null), ((decimal)open["invoice"]!["net"]!, (string?)open["invoice"]!["number"]));
        Assert.Equal([18m, 9m, 5m], order["lines"]!.AsArray().Select(line => (decimal)line!["net"]!));
        Assert.Equal(32m, (decimal)order["net"]!);
        var shipment = await shop.Do($"orders/{order["id"]}/shipments");
        Assert.Equal(2, shipment["lines"]!.AsArray().Count);
        var invoice = await shop.Do($"orders/{order["id"]}/invoices");
        Assert.Equal([(20m, 2m), (10m, 1m), (5m, 0m)], invoice["lines"]!.AsArray().Select(line => ((decimal)line!["price"]!, (decimal)line["discountAmount"]!)));

        Assert.Equal("already-billed", (string)(await shop.See($"orders/{order["id"]}/open-invoice"))["code"]!);

        // What is invoiced keeps its share of the discount.
        (await shop.Post($"orders/{order["id"]}/edit", new { discountAmount = 10 })).IsFaulty("discountAmount");
        (await shop.Post($"orders/{order["id"]}/edit", new { discountAmount = 1, discountPercent = 2 })).IsFaulty("discountAmount");
    }

    [Theory, EachEngine]
    public async Task With_prices_that_include_tax_asks_the_consumer_for_just_those(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Service(price: 7.96m);
        var body = Program.Body(await shop.Customer(business: false), new { sku, quantity = 3 }, new { description = "Wrapping", quantity = 1, price = 0.99 });
        body["pricesIncludeTax"] = true;
        var order = await shop.Do("orders", body);

        Assert.Equal(9.99m, (decimal)order["lines"]![0]!["price"]!);
        Assert.Equal(30.96m, (decimal)order["gross"]!);
        Assert.Equal(30.96m, (decimal)order["net"]! + (decimal)order["tax"]!);
        var one = await shop.Do($"orders/{order["id"]}/invoices", new { lines = new[] { new { line = (string)order["lines"]![0]!["id"]!, quantity = 1 } } });
        Assert.Equal(9.99m, (decimal)one["gross"]!);
        var rest = await shop.Do($"orders/{order["id"]}/invoices");
        Assert.Equal(20.97m, (decimal)rest["gross"]!);
    }

    [Theory, EachEngine]
    public async Task Of_a_thousand_rows_is_saved_opened_and_billed(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods(price: 0.07m);
        var order = await shop.Order(await shop.Customer(), [.. Enumerable.Range(1, 1000).Select(row => (object)new { sku, quantity = row % 7 + 1 })]);

        Assert.Equal(1000, (await shop.See($"orders/{order["id"]}"))["lines"]!.AsArray().Count);
        var invoice = await shop.Do($"orders/{order["id"]}/invoices");
        Assert.Equal((decimal)order["gross"]!, (decimal)invoice["gross"]!);
    }
}
