using System.Net;
using Kontor.Server.Reconcile;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kontor.Tests.Imports;

public sealed class ReconcilingTheBooks(Servers servers, FurnishedShop shop) : IClassFixture<FurnishedShop>
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
    [InlineData("let-go", "UPDATE order_lines SET credited = credited + 10000")]
    [InlineData("let-go-net", "UPDATE order_lines SET credited_net = net + 100")]
    [InlineData("let-go-rates", "UPDATE order_lines SET credited_net = 100 WHERE net > 100")]
    [InlineData("let-go-rates", "UPDATE orders SET credited_tax = '[{{\"category\":\"S\",\"percent\":25.5,\"base\":1,\"tax\":0.26}}]'")]
    [InlineData("not-replaced", "UPDATE order_lines SET returned_for_credit = returned + 10000")]
    [InlineData("fully-billed", "UPDATE orders SET invoicing = 'Part', tax_subtotals = '[]'")]
    [InlineData("number-series", "UPDATE number_series SET last = last + 1 WHERE series = 'invoice'")]
    [InlineData("issued", "UPDATE issued SET content = replace(content, 'Järvi', 'Jarvi')")]
    [InlineData("issued", "UPDATE invoices SET customer_name = 'Somebody else'")]
    [InlineData("live-offers", "UPDATE offers SET state = 'Sent'")]
    [InlineData("current-offer", "UPDATE offers SET state = 'Accepted' WHERE state = 'Open'")]
    [InlineData("current-offer", "UPDATE orders SET current_offer = NULL WHERE current_offer IS NOT NULL")]
    [InlineData("offer-gross", "UPDATE offers SET gross = gross + 100")]
    [InlineData("deal-gross", "UPDATE deals SET gross = gross + 100")]
    [InlineData("issued-offers", "UPDATE issued SET content = replace(content, 'MUG', 'JUG') WHERE kind = 'offers'")]
    [InlineData("issued-offers", "DELETE FROM issued WHERE kind = 'offers'")]
    [InlineData("journal-of-orders", "UPDATE orders SET version = version + 1")]
    [InlineData("journal-of-customers", "DELETE FROM journal WHERE kind = 'customers'")]
    public async Task Finds_what_somebody_changed_behind_the_books(string rule, string damage)
    {
        await using var books = shop.Copy();
        Assert.Equal([], await Found(books));

#pragma warning disable CA2100 // The statements above are all there is.
        Assert.True(await books.Database.ExecuteSqlRawAsync(damage) > 0);
#pragma warning restore CA2100

        Assert.Contains(rule, await Found(books));
    }

    [Theory, EachEngine]
    public async Task Finds_nothing_after_an_order_was_shipped_and_invoiced(Engine engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var server = await ServerProcess.StartAsync(database);
        var visitor = ImportVisitor.At(server);
        await FurnishedShop.Furnish(visitor);

        Assert.Equal([], await visitor.Disagreements());
        Assert.Equal(2, await database.CountAsync("issued"));
    }

    [Fact]
    public async Task Needs_a_permission()
    {
        var server = await servers.On(Engine.Sqlite);

        using var answer = await server.Client.GetAsync(new Uri("/api/v1/reconcile", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static async Task<IReadOnlyList<string>> Found(Db books)
    {
        var found = new List<string>();
        await books.Database.OpenConnectionAsync();
        foreach (var invariant in Books.Invariants)
        {
            await foreach (var discrepancy in invariant.Find(books, default))
            {
                found.Add(discrepancy.Rule);
            }
        }

        return found;
    }
}
