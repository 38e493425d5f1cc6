using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Access;
using Kontor.Tests.Harness;
using Microsoft.Playwright;
using Xunit;

namespace Kontor.Tests.Browser;

/// <summary>V36–V39, W13, K21: credit notes and refunds by the screens.</summary>
public sealed class MoneyThatGoesBack(Servers servers, Chromium chromium)
{
    [Fact]
    public async Task Is_refunded_by_rows_with_its_credit_note_and_a_method_from_the_list()
    {
        var server = await servers.On(Engine.Sqlite);
        var goods = await server.GoodsAsync("Carded");
        using var program = server.NewProgram();
        var order = await program.Made("orders", new
        {
            customer = goods.CustomerId, subject = "Mugs", orderedOn = "2026-11-20", paymentMethod = "cash", lines = new JsonArray(new JsonObject { ["sku"] = goods.Sku, ["quantity"] = 4 }),
        });
        await program.Ask($"/api/v1/orders/{order}/pay", new { method = "cash" }, post: true);
        await using var visit = await chromium.VisitAsync(server.Address);
        var page = visit.Page;
        await visit.SignInAsync();

        // The credit note is refused in words: the money was not on account.
        await page.GotoAsync($"/orders/{order}?tab=invoices");
        await page.ClickAsync("table.list tbody a[href^='/invoices/']");
        await Assertions.Expect(page.Locator("#why-credit")).ToContainTextAsync("Refund the payment");
        await page.ClickAsync("table.list tbody a[href^='/payments/']");

        await OpenAsync(page, "refund");
        await Assertions.Expect(page.Locator("#method > option")).ToHaveTextAsync(["Cash", "Bank transfer"]);
        await visit.ScreenshotAsync("refund");
        await page.SelectOptionAsync("#way", "rows");
        await page.FillAsync("table[data-rows=lines] [data-name=quantity]", "1");
        await page.FillAsync("#reason", "One was broken");
        await Assertions.Expect(page.Locator("#dialog .effects")).ToContainTextAsync("25.10");
        await visit.ScreenshotAsync("refund-rows");
        await ConfirmAsync(page);

        await Assertions.Expect(page.Locator("[data-refunds]")).ToContainTextAsync("One was broken");
        await Assertions.Expect(page.Locator("[data-refunds] a[href^='/invoices/']")).ToContainTextAsync("CN-");
        await visit.ScreenshotAsync("payment-refunded", wholePage: true);
        await page.ClickAsync("[data-refunds] a[href^='/invoices/']");
        await Assertions.Expect(page.Locator(".states")).ToContainTextAsync("Refund of");
        await visit.ScreenshotAsync("credit-note-refund", wholePage: true);
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Is_credited_by_an_amount_and_what_is_over_invoiced_is_offered_on_the_order()
    {
        var server = await servers.On(Engine.Sqlite);
        var goods = await server.GoodsAsync("Credited");
        var order = await server.OrderAsync(goods);
        using var program = server.NewProgram();
        var invoice = await program.Made($"orders/{order}/invoices", new { });
        await program.Ask($"/api/v1/invoices/{invoice}/send", new { channel = "Print" }, post: true);
        await using var visit = await chromium.VisitAsync(server.Address);
        var page = visit.Page;
        await visit.SignInAsync();

        await page.GotoAsync($"/invoices/{invoice}");
        await OpenAsync(page, "credit");
        await page.FillAsync("#reason", "A scratch");
        await page.SelectOptionAsync("#way", "rows");
        await page.FillAsync("table[data-rows=lines] [data-name=amount]", "5");
        await Assertions.Expect(page.Locator("#dialog .effects")).ToContainTextAsync("6.28");
        await visit.ScreenshotAsync("credit-amount");
        await ConfirmAsync(page);

        var line = (string)(await program.Ask($"/api/v1/orders/{order}")).Body!["lines"]![0]!["id"]!;
        await program.Ask($"/api/v1/orders/{order}/edit", new { lines = new[] { new { id = line, quantity = 3 } } }, post: true);
        await page.GotoAsync($"/orders/{order}");
        await Assertions.Expect(page.Locator("[data-over-invoiced]")).ToContainTextAsync("1 Credited mug");
        await OpenAsync(page, "credit-over-invoiced");
        await visit.ScreenshotAsync("credit-over-invoiced");
        await ConfirmAsync(page);
        await page.GotoAsync($"/orders/{order}");
        await Assertions.Expect(page.Locator("[data-over-invoiced]")).ToHaveCountAsync(0);
        Assert.Empty(visit.Errors);
    }

    private static async Task OpenAsync(IPage page, string verb)
    {
        await page.WaitForLoadStateAsync();
        await page.ClickAsync($"[data-verb={verb}]");
        await page.WaitForSelectorAsync("#dialog .effects, #dialog [data-effects] p");
    }

    private static async Task ConfirmAsync(IPage page)
    {
        await page.ClickAsync("#dialog button[type=submit]");
        await page.WaitForSelectorAsync("#dialog form", new() { State = WaitForSelectorState.Detached });
    }
}
