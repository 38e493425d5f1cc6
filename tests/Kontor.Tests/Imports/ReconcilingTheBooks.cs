using System.Net;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Imports;

public sealed class ReconcilingTheBooks
{
    [Theory]
    [InlineData("on-hand", "UPDATE stock_moves SET quantity = quantity + 10000")]
    [InlineData("reserved-of-orders", "UPDATE stock SET reserved = reserved + 10000")]
    [InlineData("reserved-of-demand", "UPDATE order_lines SET reserved = reserved + 10000 WHERE is_stocked = 1")]
    [InlineData("planned", "UPDATE order_lines SET planned = planned + 10000")]
    [InlineData("shipped", "UPDATE shipment_lines SET quantity = quantity + 10000")]
    [InlineData("billed", "UPDATE order_lines SET billed = billed + 10000")]
    [InlineData("billed-net", "UPDATE order_lines SET billed_net = billed_net + 100")]
    [InlineData("invoiced", "UPDATE order_lines SET invoiced = invoiced + 10000")]
    [InlineData("invoiced-net", "UPDATE invoice_lines SET net = net + 100")]
    [InlineData("order-net", "UPDATE orders SET net = net + 100, gross = gross + 100")]
    [InlineData("order-tax", "UPDATE orders SET tax = tax + 100, gross = gross + 100")]
    [InlineData("order-gross", "UPDATE orders SET gross = gross + 100")]
    [InlineData("order-subtotals", "UPDATE orders SET tax_subtotals = '[]'")]
    [InlineData("billed-rates", "UPDATE orders SET billed_tax = '[]'")]
    [InlineData("invoice-net", "UPDATE invoices SET net = net + 100, gross = gross + 100")]
    [InlineData("invoice-gross", "UPDATE invoices SET gross = gross + 100")]
    [InlineData("invoiced-gross", "UPDATE orders SET invoiced_gross = invoiced_gross + 100")]
    [InlineData("invoice-subtotals", "UPDATE invoices SET tax_subtotals = '[]'")]
    [InlineData("order-rates", "UPDATE invoices SET state = 'Ready'")]
    [InlineData("number-series", "UPDATE number_series SET last = last + 1 WHERE series = 'invoice'")]
    [InlineData("issued", "UPDATE issued SET content = replace(content, 'Järvi', 'Jarvi')")]
    [InlineData("issued", "UPDATE invoices SET customer_name = 'Somebody else'")]
    [InlineData("journal-of-orders", "UPDATE orders SET version = version + 1")]
    [InlineData("journal-of-customers", "DELETE FROM journal WHERE kind = 'customers'")]
    public async Task Finds_what_somebody_changed_behind_the_books(string rule, string damage)
    {
        var (database, server) = await Shop();
        await using var theDatabase = database;
        await using var theServer = server;
        var visitor = ImportVisitor.At(server);
        Assert.Equal([], await visitor.Disagreements());

        await using (var connection = await database.OpenAsync())
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements above are all there is.
            command.CommandText = damage;
#pragma warning restore CA2100
            Assert.True(await command.ExecuteNonQueryAsync() > 0);
        }

        Assert.Contains(await visitor.Disagreements(), found => found.StartsWith(rule + " ", StringComparison.Ordinal));
    }

    [Theory, EachEngine]
    public async Task Finds_nothing_after_an_order_was_shipped_and_invoiced(Engine engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var server = await ServerProcess.StartAsync(database);
        var visitor = ImportVisitor.At(server);
        await Furnish(visitor);

        Assert.Equal([], await visitor.Disagreements());
        Assert.Equal(1, await database.CountAsync("issued"));
    }

    [Fact]
    public async Task Needs_a_permission()
    {
        var (database, server) = await Shop();
        await using var theDatabase = database;
        await using var theServer = server;

        using var answer = await server.Client.GetAsync(new Uri("/api/v1/reconcile", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static async Task<(Database Database, ServerProcess Server)> Shop()
    {
        var database = await Database.CreateAsync(Engine.Sqlite);
        var server = await ServerProcess.StartAsync(database);
        await Furnish(ImportVisitor.At(server));
        return (database, server);
    }

    /// <summary>An order that is shipped and invoiced in part, so that no figure of it is zero.</summary>
    private static async Task Furnish(ImportVisitor visitor)
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
    }

    private static async Task<string> Made(ImportVisitor visitor, string path, string body)
    {
        var (status, answer) = await visitor.Post(path, body);
        Assert.True(status is HttpStatusCode.OK or HttpStatusCode.Created, $"{path}: {answer.ToJsonString()}");
        return (string)answer["id"]!;
    }
}
