using Kontor.Server.Store;
using Kontor.Tests.Access;
using Kontor.Tests.Harness;
using Microsoft.Playwright;
using Xunit;

namespace Kontor.Tests.Browser;

public sealed class GoodsThatComeBack(Servers servers, Chromium chromium)
{
    [Fact]
    public async Task Are_registered_at_the_shipment_and_confirmed_when_they_are_there()
    {
        var server = await servers.On(Engine.Sqlite);
        var goods = await server.GoodsAsync("Returned");
        var order = await server.OrderAsync(goods);
        using var program = server.NewProgram();
        await program.Ask($"/api/v1/orders/{order}/shipments", new { confirm = true });
        await using var visit = await chromium.VisitAsync(server.Address);
        var page = visit.Page;
        await visit.SignInAsync();

        await page.GotoAsync($"/orders/{order}?tab=shipments");
        await page.ClickAsync("[data-verb=return]");
        var quantity = page.Locator("#dialog [data-name=quantity]").First;
        await Assertions.Expect(quantity).ToHaveValueAsync("4");
        await quantity.FillAsync("5");
        await page.ClickAsync("#dialog button[type=submit]");
        await Assertions.Expect(page.Locator("#dialog")).ToContainTextAsync("4 of the 4 shipped can still come back");
        await quantity.FillAsync("3");
        await page.Locator("#dialog [data-name=creditOnly]").First.CheckAsync();
        await page.FillAsync("#dialog #reason", "Wrong colour");
        Assert.Empty(await visit.AccessibilityFaultsAsync());
        await visit.ScreenshotAsync("return-dialog");
        await page.ClickAsync("#dialog button[type=submit]");
        await page.WaitForURLAsync("**/returns/*");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("RT-");

        await page.WaitForLoadStateAsync();
        await page.ClickAsync("[data-verb=edit]");
        await page.WaitForURLAsync("**/edit");
        await page.Locator("[data-name=quantity]").First.FillAsync("2");
        await page.Locator("[data-name=creditOnly]").First.UncheckAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync(address => !address.EndsWith("/edit", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("table.list").First).ToContainTextAsync("2");

        await page.ClickAsync("[data-verb=confirm]");
        await Assertions.Expect(page.Locator("#dialog [data-effects]")).ToContainTextAsync("6 → 8");
        await visit.ScreenshotAsync("return-confirm");
        await page.ClickAsync("#dialog button[type=submit]");
        await Assertions.Expect(page.Locator(".states").First).ToContainTextAsync("Confirmed");
        await visit.ScreenshotAsync("return");

        await page.GotoAsync($"/orders/{order}");
        await Assertions.Expect(page.Locator(".states")).ToContainTextAsync("Partially returned");
        await Assertions.Expect(page.Locator(".bar-words").First).ToContainTextAsync("2 returned");
        await visit.ScreenshotAsync("order-returned");
        await page.GotoAsync("/returns");
        await Assertions.Expect(page.Locator("table.list")).ToContainTextAsync("Wrong colour");
        Assert.Contains("400", Assert.Single(visit.Errors), StringComparison.Ordinal); // The five that could not come back.
    }
}
