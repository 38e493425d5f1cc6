using System.Text.Json.Nodes;
using Kontor.Tests.Access;
using Kontor.Tests.Harness;

namespace Kontor.Tests.Browser;

/// <summary>Somebody at a screen, and what they find in the house.</summary>
internal static class Clerk
{
    /// <summary>Signs in as the first administrator, the way people do.</summary>
    public static async Task SignInAsync(this Visit visit)
    {
        await visit.Page.GotoAsync("/sign-in");
        await visit.Page.FillAsync("#email", "admin@kontor.local");
        await visit.Page.FillAsync("#password", ServerProcess.AdminPassword);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync(address => !address.Contains("/sign-in", StringComparison.Ordinal));
    }

    /// <summary>A customer and an inventory item with ten on hand, under names of their own.</summary>
    public static async Task<Goods> GoodsAsync(this ServerProcess server, string name)
    {
        using var program = server.NewProgram();
        var customer = await program.Made("customers", new
        {
            name = $"{name} Oy",
            billingEmail = "laskut@example.com",
            billTo = new { name = "", line1 = "Tehtaankatu 1", postalCode = "00150", city = "Helsinki", country = "FI" },
        });
        var sku = name.ToUpperInvariant();
        var product = await program.Made("products", new { sku, name = $"{name} mug", isInventory = true, unitCode = "C62", price = 20, taxClass = "Standard" });
        var warehouse = (string)(await program.Ask("/api/v1/warehouses")).Body!["items"]![0]!["id"]!;
        var adjustment = await program.Made("stock-adjustments", new { reason = "Count", warehouse, lines = new[] { new { sku, delta = 10 } } });
        await program.Act($"/api/v1/stock-adjustments/{adjustment}/confirm");
        return new Goods($"{name} Oy", customer, sku, product, adjustment);
    }

    /// <summary>An order of four of them.</summary>
    public static async Task<string> OrderAsync(this ServerProcess server, Goods goods)
    {
        using var program = server.NewProgram();
        return await program.Made("orders", new
        {
            customer = goods.CustomerId, subject = "Mugs", orderedOn = "2026-11-20", lines = new JsonArray(new JsonObject { ["sku"] = goods.Sku, ["quantity"] = 4 }),
        });
    }
}

/// <summary>What an order needs.</summary>
internal sealed record Goods(string Customer, string CustomerId, string Sku, string ProductId, string AdjustmentId);
