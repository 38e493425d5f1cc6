using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>W14: a fee for serving somebody, of those that the organisation has, on a server of its own.</summary>
public sealed class ChargingAServiceFee
{
    [Theory, EachEngine]
    public async Task Offers_the_fees_of_the_organisation_and_bills_without_delivering_them(Engine engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var server = await ServerProcess.StartAsync(database);
        var shop = Program.Of(server);
        var (_, sku) = await shop.Goods(price: 10, onHand: 5);
        var (fee, _) = await shop.Service(price: 4.5m, unit: "C62");
        var (other, _) = await shop.Service();
        var organisation = (string)(await shop.See("organisations"))["items"]![0]!["id"]!;
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 2 });
        (await shop.Post($"orders/{order["id"]}/add-fee", new { product = fee })).IsFaulty("product");
        await shop.Do($"organisations/{organisation}/edit", new { serviceFeeProducts = new[] { fee } });

        var charged = await shop.Do($"orders/{order["id"]}/add-fee", new { product = fee });
        Assert.Equal((24.50m, "ServiceFee", 4.5m), ((decimal)charged["net"]!, (string)charged["lines"]![1]!["charge"]!, (decimal)charged["lines"]![1]!["price"]!));
        (await shop.Post($"orders/{order["id"]}/add-fee", new { product = other })).IsFaulty("product");
        await shop.Do($"orders/{order["id"]}/add-fee", new { product = fee, price = 2 });

        await shop.Do($"orders/{order["id"]}/shipments", new { confirm = true });
        Assert.Equal("Delivered", (string)(await shop.See($"orders/{order["id"]}"))["fulfilment"]!);
        Assert.Equal(26.50m, (decimal)(await shop.Do($"orders/{order["id"]}/invoices"))["net"]!);
        await shop.Do($"orders/{order["id"]}/finalise", new { confirm = true });
        Assert.Equal("finalised", (await shop.Post($"orders/{order["id"]}/add-fee", new { product = fee })).Code);
    }
}
