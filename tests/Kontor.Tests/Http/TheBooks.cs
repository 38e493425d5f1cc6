using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Access;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Http;

/// <summary>One order goes its whole road; then the books are asked for it.</summary>
public sealed class TheBooks(Servers servers)
{
    [Theory, EachEngine]
    public async Task Tell_of_an_order_what_hangs_from_it(Engine engine)
    {
        using var program = (await servers.On(engine)).NewProgram();
        var (shop, order, shipment, invoice) = await Road(program);

        Assert.Equal(shipment, Id(await One(program, $"orders/{order}/shipments")));
        Assert.Equal(invoice, Id(await One(program, $"orders/{order}/invoices?status=Sent")));
        Assert.Equal(order, Id(await One(program, $"customers/{shop.Customer}/orders?q=shop")));
        var (_, none) = await program.Ask($"/api/v1/orders/{order}/invoices?status=Ready");
        Assert.Empty(none!["items"]!.AsArray());
    }

    [Theory, EachEngine]
    public async Task Tell_every_move_of_a_product_and_what_is_left(Engine engine)
    {
        using var program = (await servers.On(engine)).NewProgram();
        var (shop, _, shipment, _) = await Road(program);

        var (_, moves) = await program.Ask($"/api/v1/stock/moves?product={shop.Product}&warehouse={shop.Warehouse}&count=true");
        var stock = await One(program, "stock?sku=" + shop.Sku);
        var below = await One(program, $"stock?product={shop.Product}&below=3.0001");
        var (_, enough) = await program.Ask($"/api/v1/stock?product={shop.Product}&below=3");

        Assert.Equal(2, (int)moves!["total"]!);
        Assert.Equal([-2m, 5m], moves["items"]!.AsArray().Select(move => (decimal)move!["quantity"]!));
        Assert.Equal(shipment, (string)(await One(program, "stock/moves?cause=" + shipment))["cause"]!);
        Assert.Equal((3m, 0m, 3m), ((decimal)stock["onHand"]!, (decimal)stock["reserved"]!, (decimal)stock["virtual"]!));
        Assert.False(string.IsNullOrEmpty((string?)Assert.Single(stock["levels"]!.AsArray())!["code"]));
        Assert.Equal(shop.Product, Id(below));
        Assert.Empty(enough!["items"]!.AsArray());
    }

    [Theory, EachEngine]
    public async Task Keep_the_paper_that_was_sent_and_prove_it_by_its_hash(Engine engine)
    {
        using var program = (await servers.On(engine)).NewProgram();
        var (_, _, _, invoice) = await Road(program);

        var (status, paper) = await program.Ask("/api/v1/issued/" + invoice);

        Assert.Equal(200, status);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes((string)paper!["content"]!))), (string)paper["hash"]!);
        Assert.Contains((string)paper["number"]!, (string)paper["content"]!, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task Show_the_mail_that_waits(Engine engine)
    {
        using var program = (await servers.On(engine)).NewProgram();
        var (_, _, _, invoice) = await Road(program);

        var mail = await One(program, $"outbox?document={invoice}&channel=mail");

        Assert.Equal(("bill@shop.example", "invoices"), ((string)mail["recipients"]!, (string)mail["kind"]!));
    }

    [Theory, EachEngine]
    public async Task Show_that_invoice_numbers_have_no_gap_and_find_the_one_that_is_made(Engine engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var server = await ServerProcess.StartAsync(database);
        using var program = server.NewProgram();
        await Road(program);
        var (_, _, _, second) = await Road(program);
        await Road(program);

        var (_, series) = await program.Ask("/api/v1/number-series");
        var (_, whole) = await program.Ask("/api/v1/number-series/invoice/audit");
        await using (var connection = await database.OpenAsync())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE issued SET number = 'INV-3' WHERE number = 'INV-2'";
            Assert.Equal(1, await command.ExecuteNonQueryAsync());
        }

        var (_, broken) = await program.Ask("/api/v1/number-series/invoice/audit");

        Assert.InRange((long)series!["items"]!.AsArray().Single(one => (string)one!["series"]! == "order")!["last"]!, 3, 1000);
        Assert.True((bool)whole!["isWhole"]!);
        Assert.Equal(3, (long)whole["issued"]!);
        Assert.False((bool)broken!["isWhole"]!);
        Assert.Equal(2, (long)Assert.Single(broken["gaps"]!.AsArray())!);
        Assert.Equal(3, (long)Assert.Single(broken["duplicates"]!.AsArray())!);
        Assert.Equal(200, await program.Status("/api/v1/invoices/" + second));
    }

    [Theory, EachEngine]
    public async Task Page_through_invoices_with_and_without_a_date(Engine engine)
    {
        using var program = (await servers.On(engine)).NewProgram();
        var shop = await Shop.Open(program);
        for (var count = 0; count < 3; count++)
        {
            await program.Ask($"/api/v1/orders/{await shop.Order(1)}/invoices", new { split = new { parts = 2 } });
        }

        var (_, ready) = await program.Ask($"/api/v1/invoices?customer={shop.Customer}&limit=500");
        foreach (var invoice in ready!["items"]!.AsArray().Take(3).Select(Id))
        {
            await program.Ask($"/api/v1/invoices/{invoice}/send", new { });
        }

        foreach (var sort in new[] { "invoiceDate", "-invoiceDate", "number", "-number" })
        {
            var dates = new List<string?>();
            var ids = new HashSet<string>();
            for (var cursor = ""; cursor is not null;)
            {
                var (_, page) = await program.Ask($"/api/v1/invoices?customer={shop.Customer}&sort={sort}&limit=2{cursor}");
                dates.AddRange(page!["items"]!.AsArray().Select(row => (string?)row!["invoiceDate"]));
                ids.UnionWith(page["items"]!.AsArray().Select(Id));
                cursor = (string?)page["next"] is { } next ? "&cursor=" + next : null;
            }

            Assert.Equal((6, 6), (dates.Count, ids.Count));
            Assert.Equal(sort[0] == '-' ? [0, 0, 0, 1, 1, 1] : [1, 1, 1, 0, 0, 0], dates.Select(date => date is null ? 0 : 1));
        }
    }

    private static async Task<(Shop Shop, string Order, string Shipment, string Invoice)> Road(HttpClient program)
    {
        var shop = await Shop.Open(program);
        var adjustment = await program.Made("stock-adjustments", new { reason = "Count", warehouse = shop.Warehouse, lines = new[] { new { sku = shop.Sku, delta = 5 } } });
        await program.Act($"/api/v1/stock-adjustments/{adjustment}/confirm");
        var order = await shop.Order(2);
        var (_, shipment) = await program.Ask($"/api/v1/orders/{order}/shipments", new { });
        var (confirmed, _) = await program.Ask($"/api/v1/shipments/{Id(shipment)}/confirm", new { });
        var (_, invoice) = await program.Ask($"/api/v1/orders/{order}/invoices", new { });
        var (sent, said) = await program.Ask($"/api/v1/invoices/{Id(invoice)}/send", new { });
        Assert.True((confirmed, sent) == (200, 200), $"{confirmed} {sent} {said}");
        return (shop, order, Id(shipment), Id(invoice));
    }

    private static async Task<JsonNode> One(HttpClient program, string path)
    {
        var (status, page) = await program.Ask("/api/v1/" + path);
        Assert.True(status == 200, $"{path}: {page}");
        return Assert.Single(page!["items"]!.AsArray())!;
    }

    private static string Id(JsonNode? document) => (string)document!["id"]!;
}
