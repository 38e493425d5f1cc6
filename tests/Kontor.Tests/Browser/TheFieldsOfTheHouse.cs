using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Microsoft.Playwright;
using Xunit;

namespace Kontor.Tests.Browser;

/// <summary>V11 by the screens: fields are added in the settings, filled on the form, and shown on the order.</summary>
public sealed class TheFieldsOfTheHouse(Chromium chromium)
{
    [Fact]
    public async Task Are_added_filled_in_and_shown()
    {
        await using var database = await Database.CreateAsync(Engine.Sqlite);
        await using var server = await ServerProcess.StartAsync(database);
        var goods = await server.GoodsAsync("Fields");
        await using var visit = await chromium.VisitAsync(server.Address);
        var page = visit.Page;
        await visit.SignInAsync();

        await page.GotoAsync("/settings");
        await page.ClickAsync("a[href^='/settings/0']");
        await page.ClickAsync("a[href$='/edit']");
        await Assertions.Expect(page.Locator("table[data-rows=fields] tbody tr")).ToHaveCountAsync(4);
        await AddAsync(page, "Pallets", "Number");
        await AddAsync(page, "Colour", "Choice", "red\nblue");
        await AddAsync(page, "Planner", "User");
        await visit.ScreenshotAsync("order-settings", wholePage: true);
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync(address => !address.EndsWith("/edit", StringComparison.Ordinal));

        await page.GotoAsync($"/orders/new?customer={goods.CustomerId}");
        await page.FillAsync("#subject", "With fields");
        await page.FillAsync("table[data-rows=lines] tbody [data-name=sku]", goods.Sku);
        await page.FillAsync("table[data-rows=lines] tbody [data-name=quantity]", "2");
        await page.ClickAsync("details.panel:has(#own-pallets) summary");
        await page.FillAsync("#own-pallets", "2.5");
        await page.SelectOptionAsync("#own-colour", "blue");
        await page.SelectOptionAsync("#own-planner", "Administrator");
        await page.SelectOptionAsync("[name=paymentTerm]", "EOM");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync("**/orders/0*");

        await Assertions.Expect(page.Locator(".facts").First).ToContainTextAsync("blue");
        await Assertions.Expect(page.Locator(".facts").First).ToContainTextAsync("2.5");
        await Assertions.Expect(page.Locator(".facts").First).ToContainTextAsync("EOM end of month");
        await visit.ScreenshotAsync("order-with-fields", wholePage: true);
        Assert.Empty(visit.Errors);
    }

    private static async Task AddAsync(IPage page, string name, string kind, string? choices = null)
    {
        var row = page.Locator("table[data-rows=fields] tbody tr").Last;
        await row.Locator("[data-name=kind]").SelectOptionAsync(kind);
        if (choices is not null)
        {
            await row.Locator("[data-name=choices]").FillAsync(choices);
            row = page.Locator("table[data-rows=fields] tbody tr").Nth(await page.Locator("table[data-rows=fields] tbody tr").CountAsync() - 2);
        }

        await row.Locator("[data-name=name]").FillAsync(name);
    }
}
