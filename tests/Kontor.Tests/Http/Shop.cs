using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Kontor.Tests.Access;

namespace Kontor.Tests.Http;

/// <summary>A customer, a product and a warehouse of a test's own, and orders for them.</summary>
internal sealed record Shop(HttpClient Program, string Customer, string Product, string Sku, string Warehouse)
{
    public static object Address { get; } = new { name = "", line1 = "Katu 1", postalCode = "00100", city = "Helsinki", country = "FI" };

    public static async Task<Shop> Open(HttpClient program)
    {
        var name = "Shop " + RandomNumberGenerator.GetHexString(12);
        var sku = "SKU-" + RandomNumberGenerator.GetHexString(12);
        var customer = await program.Made("customers", new { name, isBusiness = true, billingEmail = "bill@shop.example", billTo = Address });
        var product = await program.Made("products", new { sku, name = "Mug of " + name, price = 20.5 });
        var (_, warehouses) = await program.Ask("/api/v1/warehouses?limit=1");
        return new Shop(program, customer, product, sku, (string)warehouses!["items"]![0]!["id"]!);
    }

    public Task<string> Order(decimal quantity, string? externalKey = null) => Program.Made("orders", Body(quantity, externalKey));

    public JsonObject Body(decimal quantity, string? externalKey = null)
    {
        var body = new JsonObject
        {
            ["customer"] = Customer,
            ["orderedOn"] = "2026-11-22",
            ["subject"] = "Mugs",
            ["lines"] = new JsonArray(new JsonObject { ["sku"] = Sku, ["quantity"] = quantity }),
        };
        if (externalKey is not null)
        {
            body["externalKey"] = externalKey;
        }

        return body;
    }
}
