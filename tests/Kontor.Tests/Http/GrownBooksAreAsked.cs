using Kontor.Server.Store;
using Kontor.Tests.Access;
using Kontor.Tests.Harness;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kontor.Tests.Http;

/// <summary>What lists and acts ask of the database does not become dearer with every order: an index serves it.</summary>
public sealed class GrownBooksAreAsked
{
    private static readonly string[] Questions =
    [
        "orders",
        "orders?status=Created",
        "orders?status=Created&customer={one}",
        "orders?customer={one}&count=true",
        "orders?stage=SHIPPAPER",
        "orders?sort=number",
        "orders?sort=-customerName",
        "orders?from=2024-01-01&to=2024-01-31",
        "orders?q=SO-917000",
        "orders?q=917000",
        "orders?number=so-917",
        "orders?q=customer+177",
        "orders?customerName=customer+177",
        "orders?customerOrderNumber=PO-17000",
        "orders?externalKey=shop-17000",
        "orders/{one}/shipments",
        "orders/{one}/invoices",
        "orders/{one}/events",
        "orders/{one}/journal",
        "customers/{one}/orders",
        "offers",
        "offers?status=Open",
        "offers?status=Sent&sort=validUntil",
        "offers?customer={one}",
        "offers?number=SO-917000",
        "orders/{one}/offers",
        "deals",
        "deals?status=Open",
        "deals?customer={one}",
        "deals?sort=name",
        "deals/{one}/orders",
        "activities",
        "activities?status=Open",
        "activities?status=Open&mine=true",
        "activities?overdue=true&owner=User+7",
        "activities?sort=-madeAt",
        "orders/{one}/activities",
        "customers/{one}/activities",
        "attachments",
        "attachments?about={one}",
        "orders/{one}/attachments",
        "shipments",
        "shipments?status=Draft",
        "shipments?order={one}",
        "shipments?q=SH-917000",
        "shipments?q=SO-917000",
        "shipments?sort=-confirmedOn",
        "invoices",
        "invoices?status=Ready",
        "invoices?customer={one}",
        "invoices?number=INV-917000",
        "invoices?q=917000",
        "invoices?sort=dueDate",
        "invoices?sort=-number",
        "stock/moves",
        "stock/moves?product={one}",
        "stock/moves?cause={one}",
        "outbox",
        "outbox?document={one}",
        "issued/{one}",
    ];

    [Theory, EachEngine]
    public async Task Is_served_by_an_index(Engine engine)
    {
        await using var database = await Database.CreateAsync(engine);
        var plans = new Plans();
        await using var node = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Kontor:Database", database.Setting);
            host.UseSetting("Kontor:AdminPassword", ServerProcess.AdminPassword);
            host.UseSetting("Kontor:AdminApiKey", ServerProcess.AdminApiKey);
            host.ConfigureServices(services => services.ConfigureDbContext<Db>(options => options.AddInterceptors(plans)));
        });
        using var program = node.CreateClient();
        program.DefaultRequestHeaders.Authorization = new("Bearer", ServerProcess.AdminApiKey);
        var shop = await Shop.Open(program);
        await Road(program, shop);
        await GrownBooks.Grow(database);
        await using var connection = await database.OpenAsync();
        var scans = new List<string>();

        foreach (var question in Questions)
        {
            plans.Forget();
            var path = "/api/v1/" + question.Replace("{one}", GrownBooks.Id(177).ToString(), StringComparison.Ordinal);
            var (status, page) = await program.Ask(path);
            Assert.True(status == 200, $"{path}: {page}");
            scans.AddRange((await plans.Scans(connection, engine)).Select(scan => $"GET {path}\n{scan}"));
            if ((string?)page!["next"] is { } cursor && !question.Contains("count", StringComparison.Ordinal))
            {
                plans.Forget();
                await program.Ask($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}cursor={cursor}");
                scans.AddRange((await plans.Scans(connection, engine)).Select(scan => $"GET {path}, next page\n{scan}"));
            }
        }

        plans.Forget();
        await Road(program, shop);
        scans.AddRange((await plans.Scans(connection, engine)).Select(scan => "The road of an order\n" + scan));

        Assert.True(scans.Count == 0, string.Join("\n\n", scans));
    }

    /// <summary>An order is placed under a key, changed, shipped and invoiced, and looked at.</summary>
    private static async Task Road(HttpClient program, Shop shop)
    {
        var order = await shop.Order(1, "key " + Guid.Parse(shop.Customer) + Random.Shared.Next());
        await Done(program, $"orders/{order}/edit", new { subject = "Changed" });
        await Done(program, $"stock-adjustments/{await program.Made("stock-adjustments", new { reason = "Count", warehouse = shop.Warehouse, lines = new[] { new { sku = shop.Sku, delta = 5 } } })}/confirm");
        await Done(program, $"offers/{await Made(program, $"orders/{order}/offers")}/send");
        await Done(program, $"orders/{order}/edit", new { subject = "Changed again" });
        var deal = await program.Made("deals", new { name = "Fair", customer = shop.Customer });
        await Done(program, $"deals/{deal}/add-product", new { participant = "Anna", sku = shop.Sku, quantity = 1 });
        await Done(program, $"deals/{deal}/cancel", new { reason = "Off" });
        await Done(program, $"activities/{await program.Made("activities", new { subject = "Call", order, dueOn = "2026-11-20" })}/complete");
        using var file = new ByteArrayContent("A note"u8.ToArray());
        using var kept = await program.PostAsync(new Uri($"/api/v1/orders/{order}/attachments?fileName=note.txt", UriKind.Relative), file);
        var shipment = await Made(program, $"orders/{order}/shipments");
        await Done(program, $"shipments/{shipment}/confirm");
        await Done(program, $"invoices/{await Made(program, $"orders/{order}/invoices")}/send");
        await Done(program, $"orders/{await shop.Order(1)}/cancel", new { reason = "Off" });
        Assert.Equal(200, await program.Status("/api/v1/orders/" + order));
    }

    private static async Task<string> Made(HttpClient program, string path)
    {
        var (status, made) = await program.Ask("/api/v1/" + path, new { });
        Assert.True(status == 201, $"{path}: {made}");
        return (string)made!["id"]!;
    }

    private static async Task Done(HttpClient program, string path, object? body = null)
    {
        var (status, done) = await program.Ask("/api/v1/" + path, body ?? new { });
        Assert.True(status == 200, $"{path}: {done}");
    }
}
