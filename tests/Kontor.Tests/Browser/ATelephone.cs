using Kontor.Server.Store;
using Kontor.Tests.Access;
using Kontor.Tests.Harness;
using Microsoft.Playwright;
using Xunit;

namespace Kontor.Tests.Browser;

/// <summary>The screens where there is little room.</summary>
public sealed class ATelephone(Servers servers, Chromium chromium)
{
    [Theory]
    [InlineData(390, "fi")]
    [InlineData(390, "fr")]
    [InlineData(1440, "en")]
    [InlineData(1440, "nl")]
    public async Task Shows_every_page_within_its_width(int width, string language)
    {
        var server = await servers.On(Engine.Sqlite);
        var goods = await server.GoodsAsync($"Narrow{width}{language}");
        var order = await server.OrderAsync(goods);
        using var program = server.NewProgram();
        var shipment = await program.Made($"orders/{order}/shipments", new { confirm = true });
        var invoice = await program.Made($"orders/{order}/invoices", new { });
        await program.Ask($"/api/v1/invoices/{invoice}/send", new { channel = "Print" }, post: true);
        await program.Ask($"/api/v1/invoices/{invoice}/payments", new { amount = 40 }, post: true);
        var back = await program.Made($"shipments/{shipment}/returns", new { reason = "Late" });
        await using var visit = await chromium.VisitAsync(server.Address);
        var page = visit.Page;
        await page.SetViewportSizeAsync(width, 844);
        await visit.SignInAsync();
        await page.Context.AddCookiesAsync([new() { Name = "kontor-screens", Value = $"{language}.light.normal", Url = server.Address.ToString() }]);
        var beyond = new List<string>();

        foreach (var path in new[]
        {
            "/", "/orders", "/orders/new", $"/orders/{order}", $"/orders/{order}/edit", $"/orders/{order}?tab=invoices", $"/orders/{order}?tab=returns", $"/orders/{order}?tab=shipments", $"/orders/{order}?tab=journal", $"/orders/{order}?tab=stage",
            $"/invoices/{invoice}", "/invoices", "/payments", "/payments/new", $"/shipments/{shipment}", $"/returns/{back}", $"/returns/{back}/edit", "/offers", "/deals", "/activities", "/settings", "/payment-terms", "/exchange-rates",
        })
        {
            await page.GotoAsync(path);
            var more = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (more > 0)
            {
                beyond.Add($"{path}: {more} px");
            }
        }

        Assert.Empty(beyond);
    }

    [Fact]
    public async Task Has_the_language_with_the_navigation_and_keeps_what_opens_on_the_page()
    {
        var server = await servers.On(Engine.Sqlite);
        var order = await server.OrderAsync(await server.GoodsAsync("Pocket"));
        await using var visit = await chromium.VisitAsync(server.Address);
        var page = visit.Page;
        await page.SetViewportSizeAsync(390, 844);
        await visit.SignInAsync();

        await page.GotoAsync($"/orders/{order}");
        await page.ClickAsync("[data-menu]");
        await Assertions.Expect(page.Locator(".side select[name=language]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".top select[name=language]")).ToBeHiddenAsync();
        await page.ClickAsync("[data-menu]");
        await page.ClickAsync(".acts .menu summary");
        var menu = (await page.Locator(".acts .menu-list").BoundingBoxAsync())!;
        await visit.ScreenshotAsync("telephone-menu");

        Assert.InRange(menu.X, 0, 390 - menu.Width);
        await page.ClickAsync(".acts .menu-list [data-verb=duplicate]");
        await page.WaitForSelectorAsync("#dialog form");
        await Assertions.Expect(page.Locator(".acts .menu-list")).ToBeHiddenAsync();
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Keeps_the_head_of_many_rows_in_sight_at_a_desk()
    {
        var server = await servers.On(Engine.Sqlite);
        using var program = server.NewProgram();
        var goods = await server.GoodsAsync("Sixty");
        var order = await program.Made("orders", new
        {
            customer = goods.CustomerId, subject = "Many", orderedOn = "2026-11-20", lines = Enumerable.Range(1, 60).Select(one => new { description = $"Row {one}", quantity = one, price = 1.5 }),
        });
        await using var visit = await chromium.VisitAsync(server.Address);
        var page = visit.Page;
        await page.SetViewportSizeAsync(1440, 900);
        await visit.SignInAsync();

        await page.GotoAsync($"/orders/{order}");
        await page.WaitForSelectorAsync(".list-wrap.fits");
        await page.GetByText("Row 50", new() { Exact = true }).ScrollIntoViewIfNeededAsync();

        Assert.Equal(52, (await page.Locator(".list thead").BoundingBoxAsync())!.Y);
        await visit.ScreenshotAsync("sixty-rows");
        Assert.Empty(visit.Errors);
    }
}
