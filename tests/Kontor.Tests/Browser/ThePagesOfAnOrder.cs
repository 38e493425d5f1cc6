using System.Text.RegularExpressions;
using Kontor.Server.Store;
using Kontor.Server.Ui;
using Kontor.Tests.Access;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Browser;

/// <summary>What the pages of an order and its papers say, as they come from the server.</summary>
public sealed partial class ThePagesOfAnOrder(Servers servers)
{
    [Theory, EachEngine]
    public async Task Name_what_is_next_and_offer_it_first(Engine engine)
    {
        var server = await servers.On(engine);
        using var program = server.NewProgram();
        var order = await server.OrderAsync(await server.GoodsAsync("Next"));
        using var browser = await server.SignedIn("admin@kontor.local", ServerProcess.AdminPassword);
        var shipment = await program.Made($"orders/{order}/shipments", new { confirm = true });
        await program.Act($"/api/v1/orders/{order}/approve");
        await SentAsync(program, order);

        var billed = await PageAsync(browser, $"/orders/{order}");
        await program.Made($"shipments/{shipment}/returns", new { reason = "Late" });
        var expected = await PageAsync(browser, $"/orders/{order}");

        Assert.Equal(("receive-payment", true, true), (Filled().Match(billed).Groups[1].Value, billed.Contains("The customer pays", StringComparison.Ordinal), expected.Contains("confirms the return", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Write_countries_money_and_channels_as_people_do()
    {
        var server = await servers.On(Engine.Sqlite);
        using var program = server.NewProgram();
        var order = await server.OrderAsync(await server.GoodsAsync("Written"));
        var invoice = await SentAsync(program, order);
        await program.Ask($"/api/v1/invoices/{invoice}/payments", new { amount = 40 }, post: true);
        using var browser = await server.SignedIn("admin@kontor.local", ServerProcess.AdminPassword);
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("nl");

        var page = await PageAsync(browser, $"/invoices/{invoice}");
        var rules = await PageAsync(browser, "/refund-rules");

        Assert.Contains("Finland<br>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("FI<br>", page, StringComparison.Ordinal);
        Assert.Contains($"{Phrases.In("nl")["field.paid"]}: 40,00 EUR", page, StringComparison.Ordinal);
        Assert.Contains(Phrases.In("nl")["InvoiceChannel.Print"], page, StringComparison.Ordinal);
        Assert.DoesNotContain($"<th class=\"num\">{Phrases.In("nl")["field.discount"]}</th>", page, StringComparison.Ordinal); // No row has one.
        Assert.Contains("Cash, Bank transfer", rules, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_that_prices_include_tax()
    {
        var server = await servers.On(Engine.Sqlite);
        using var program = server.NewProgram();
        var goods = await server.GoodsAsync("Included");
        var order = await program.Made("orders", new { customer = goods.CustomerId, subject = "Mugs", orderedOn = "2026-11-20", pricesIncludeTax = true, lines = new[] { new { sku = goods.Sku, quantity = 1 } } });
        using var browser = await server.SignedIn("admin@kontor.local", ServerProcess.AdminPassword);

        Assert.Contains("Price incl. tax</th>", await PageAsync(browser, $"/orders/{order}"), StringComparison.Ordinal);
        Assert.Contains("Price incl. tax</th>", await PageAsync(browser, $"/orders/{order}/edit"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Germany")]
    [InlineData("fi", "Saksa")]
    [InlineData("nl", "Duitsland")]
    [InlineData("fr", "Allemagne")]
    public void Call_a_country_as_the_language_does(string language, string name) => Assert.Equal((name, "??"), (Phrases.In(language).Country("DE"), Phrases.In(language).Country("??")));

    private static async Task<string> SentAsync(HttpClient program, string order)
    {
        var invoice = await program.Made($"orders/{order}/invoices", new { });
        await program.Ask($"/api/v1/invoices/{invoice}/send", new { channel = "Print" }, post: true);
        return invoice;
    }

    private static async Task<string> PageAsync(HttpClient browser, string path) => System.Net.WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri(path, UriKind.Relative)));

    [GeneratedRegex("btn-primary\" data-verb=\"([a-z-]+)\"")]
    private static partial Regex Filled();
}
