using Kontor.Server.Store;
using Kontor.Tests.Access;
using Kontor.Tests.Harness;
using Microsoft.Playwright;
using Xunit;

namespace Kontor.Tests.Browser;

/// <summary>T14 by the screens.</summary>
public sealed class ACreditMemo(Chromium chromium)
{
    [Fact]
    public async Task Names_the_invoice_that_it_takes_back_on_its_form_its_page_and_its_paper()
    {
        await using var database = await Database.CreateAsync(Engine.Sqlite);
        await using var server = await ServerProcess.StartAsync(database);
        var goods = await server.GoodsAsync("Memo");
        using var program = server.NewProgram();
        await program.Made("order-types", new { code = "CREDIT-MEMO", description = "Credit memo", category = "CreditMemo", affectsInventory = false, usesShippingPapers = false });
        var order = await server.OrderAsync(goods);
        var billed = await program.Made($"orders/{order}/invoices", new { });
        await program.Ask($"/api/v1/invoices/{billed}/send", new { channel = "Print" }, post: true);
        var number = (string)(await program.Ask($"/api/v1/invoices/{billed}")).Body!["number"]!;
        await using var visit = await chromium.VisitAsync(server.Address);
        var page = visit.Page;
        await visit.SignInAsync();

        await page.GotoAsync($"/orders/new?customer={goods.CustomerId}");
        await page.FillAsync("#subject", "A scratch");
        await page.FillAsync("table[data-rows=lines] tbody [data-name=description]", "A scratch");
        await page.FillAsync("table[data-rows=lines] tbody [data-name=quantity]", "1");
        await page.FillAsync("table[data-rows=lines] tbody [data-name=price]", "20");
        await page.ClickAsync("details.panel:has(#f-orderType) summary");
        await Assertions.Expect(page.Locator("#credits-order")).ToBeHiddenAsync();
        await page.SelectOptionAsync("#f-orderType", "Credit memo");
        await page.Locator("#credits-order").PressSequentiallyAsync("SO-");
        await page.WaitForSelectorAsync(".found li[data-value]");
        await page.Keyboard.PressAsync("Enter");
        await visit.ScreenshotAsync("credit-memo-form", wholePage: true);
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync("**/orders/0*");
        await Assertions.Expect(page.Locator("[data-links]")).ToContainTextAsync(number);

        var memo = page.Url.Split('/')[^1];
        var note = await program.Made($"orders/{memo}/invoices", new { });
        await page.GotoAsync($"/invoices/{note}");
        await Assertions.Expect(page.Locator(".paper [data-credits]")).ToContainTextAsync(number);
        await Assertions.Expect(page.Locator(".states")).ToContainTextAsync(number);
        await visit.ScreenshotAsync("credit-memo-paper", wholePage: true);
        Assert.Empty(visit.Errors);
    }
}
