using System.Globalization;

namespace Kontor.Bench;

/// <summary>The shop of every run: 1,000 products, half of them inventory, 200 customers, 20 suppliers, two warehouses, stock plentiful.</summary>
internal sealed class Shop : IAsyncDisposable
{
    public const string Template = "shop";

    private readonly Books books;

    private Shop(Books books) => this.books = books;

    public IReadOnlyList<Product> Products { get; private set; } = [];

    public IReadOnlyList<Guid> Customers { get; private set; } = [];

    public IReadOnlyList<Guid> Warehouses { get; private set; } = [];

    /// <summary>Furnishes the shop through the API, and puts as many orders into its books as asked for.</summary>
    public static async Task<Shop> Build(Books books, Settings settings)
    {
        var shop = new Shop(books);
        await books.Create(Template);
        await using (var server = await KontorServer.Start(settings, books.Setting(Template)))
        {
            await shop.Furnish(server.Client);
            if (settings.Orders > 0)
            {
                for (var customer = 0; customer < shop.Customers.Count; customer++)
                {
                    await Call.Post(server.Client, "orders", shop.Order(new Random(customer), customer), $"sample-{customer}");
                }
            }
        }

        await Preload.Orders(books, Template, settings.Orders);
        return shop;
    }

    /// <summary>The body of an order of three lines.</summary>
    public string Order(Random chance, int? customer = null) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"customer":"{{Customers[customer ?? chance.Next(Customers.Count)]}}","orderedOn":"2026-11-20","subject":"Bench","lines":[{{string.Join(',', Pick(chance).Select(product => $$"""{"product":"{{product.Id}}","quantity":{{chance.Next(1, 6)}}}"""))}}]}""");

    /// <summary>Three different products.</summary>
    public IReadOnlyList<Product> Pick(Random chance)
    {
        var first = chance.Next(Products.Count);
        return [Products[first], Products[(first + 1 + chance.Next(300)) % Products.Count], Products[(first + 301 + chance.Next(300)) % Products.Count]];
    }

    public async ValueTask DisposeAsync() => await books.Drop(Template);

    private async Task Furnish(HttpClient api)
    {
        var second = await Call.Post(api, "warehouses", """{"code":"SECOND","name":"Second warehouse"}""");
        await using (var connection = await books.Open(Template))
        {
            var first = (await Sample.Of(books, connection, "warehouses", "code = 'MAIN'"))[0];
            Warehouses = [Guid.Parse(first["id"]!.ToString()!), second.Id()];
        }

        Products = await Many(1_000, async number => new Product(
            (await Call.Post(api, "products", Body($$"""{"sku":"P-{{number}}","name":"Product number {{number}}","price":{{10 + (number % 90)}}.95,"isInventory":{{(number % 2 == 0 ? "true" : "false")}}}"""))).Id(), number % 2 == 0));
        Customers = await Many(200, async number => (await Call.Post(api, "customers", Body(
            $$"""{"name":"Customer {{number}} Oy","isBusiness":true,"billingEmail":"bills{{number}}@example.com","billTo":{"name":"Customer {{number}} Oy","line1":"Katu {{number}}","postalCode":"00100","city":"Helsinki","country":"FI"} }"""))).Id());
        await Many(20, async number => (await Call.Post(api, "suppliers", Body(
            $$"""{"name":"Supplier {{number}} Oy","address":{"name":"Supplier {{number}} Oy","line1":"Tie {{number}}","postalCode":"00200","city":"Helsinki","country":"FI"} }"""))).Id());
        foreach (var warehouse in Warehouses)
        {
            var lines = string.Join(',', Products.Where(product => product.IsInventory).Select(product => $$"""{"product":"{{product.Id}}","delta":1000000}"""));
            var adjustment = await Call.Post(api, "stock-adjustments", $$"""{"reason":"Opening","warehouse":"{{warehouse}}","lines":[{{lines}}]}""");
            await Call.Post(api, $"stock-adjustments/{adjustment.Id()}/confirm", "{}");
        }
    }

    private static string Body(FormattableString body) => body.ToString(CultureInfo.InvariantCulture);

    private static async Task<IReadOnlyList<T>> Many<T>(int count, Func<int, Task<T>> make)
    {
        var made = new List<T>(count);
        for (var number = 1; number <= count; number++)
        {
            made.Add(await make(number));
        }

        return made;
    }

    internal sealed record Product(Guid Id, bool IsInventory);
}
