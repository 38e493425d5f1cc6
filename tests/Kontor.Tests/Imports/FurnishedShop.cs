using System.Net;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kontor.Tests.Imports;

/// <summary>The books of a shop with an order that is shipped and invoiced in part, so that no figure of it is zero: made once, damaged in copies.</summary>
public sealed class FurnishedShop : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kontor-shop-");

    private string Original => Path.Combine(folder.FullName, "original.db");

    public async ValueTask InitializeAsync()
    {
        await using var database = await Database.CreateAsync(Engine.Sqlite);
        await using var server = await ServerProcess.StartAsync(database);
        await Furnish(ImportVisitor.At(server));
        await using var connection = await database.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A path of the test's own.
        command.CommandText = $"VACUUM INTO '{Original}'";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Books that may be damaged.</summary>
    public Db Copy()
    {
        var copy = Path.Combine(folder.FullName, Path.GetRandomFileName());
        File.Copy(Original, copy);
        var options = new DbContextOptionsBuilder<Db>();
        StoreSetup.Configure(options, Location.Parse(copy));
        return new Db(options.Options);
    }

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    public static async Task Furnish(ImportVisitor visitor)
    {
        await visitor.Import("orders", "externalKey,orderedOn,customer,customerName,country,sku,quantity,price\nK-1,2026-11-02,N-1,Järvi Oy,FI,MUG,10,12.34\n");
        var order = await visitor.Order("K-1");
        var warehouse = (await visitor.Get("/api/v1/warehouses"))["items"]![0]!["id"];
        var adjustment = await Made(visitor, "/api/v1/stock-adjustments", $$"""{"reason":"Count","warehouse":"{{warehouse}}","lines":[{"sku":"MUG","delta":20}]}""");
        await Made(visitor, $"/api/v1/stock-adjustments/{adjustment}/confirm", "{}");
        var line = order["lines"]![0]!["id"];
        await Made(visitor, $"/api/v1/orders/{order["id"]}/shipments", $$"""{"lines":[{"line":"{{line}}","quantity":4}],"confirm":true}""");
        await Made(visitor, $"/api/v1/orders/{order["id"]}/shipments", $$"""{"lines":[{"line":"{{line}}","quantity":1}]}""");
        var invoice = await Made(visitor, $"/api/v1/orders/{order["id"]}/invoices", "{}");
        await Made(visitor, $"/api/v1/invoices/{invoice}/send", """{"channel":"Print"}""");
        var deal = await Made(visitor, "/api/v1/deals", $$"""{"name":"Fair","customer":"{{order["customer"]}}"}""");
        await Made(visitor, $"/api/v1/deals/{deal}/add-product", """{"participant":"Anna","sku":"MUG","quantity":2}""");
        var part = (await visitor.Get($"/api/v1/deals/{deal}"))["orders"]![0]!["order"];
        var offer = await Made(visitor, $"/api/v1/orders/{part}/offers", "{}");
        await Made(visitor, $"/api/v1/offers/{offer}/send", """{"channel":"Print"}""");
        await Made(visitor, $"/api/v1/offers/{offer}/revise", "{}");
    }

    private static async Task<string> Made(ImportVisitor visitor, string path, string body)
    {
        var (status, answer) = await visitor.Post(path, body);
        Assert.True(status is HttpStatusCode.OK or HttpStatusCode.Created, $"{path}: {answer.ToJsonString()}");
        return (string)answer["id"]!;
    }
}
