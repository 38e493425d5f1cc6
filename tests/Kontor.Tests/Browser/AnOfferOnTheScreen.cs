using Kontor.Server.Store;
using Kontor.Tests.Access;
using Kontor.Tests.Harness;
using Microsoft.Playwright;
using Xunit;

namespace Kontor.Tests.Browser;

public sealed class AnOfferOnTheScreen(Servers servers, Chromium chromium)
{
    [Fact]
    public async Task Is_made_sent_outdated_by_a_change_sent_again_and_accepted()
    {
        var server = await servers.On(Engine.Sqlite);
        var order = await server.OrderAsync(await server.GoodsAsync("Offered"));
        await using var visit = await chromium.VisitAsync(server.Address);
        var page = visit.Page;
        await visit.SignInAsync();
        await page.GotoAsync($"/orders/{order}");

        await TakeAsync(page, "offer");
        await page.WaitForURLAsync("**/offers/*");
        await Assertions.Expect(page.Locator(".paper")).ToContainTextAsync("30 days from sending");
        await TakeAsync(page, "send");
        await Assertions.Expect(page.Locator(".states")).ToContainTextAsync("Sent");
        await visit.ScreenshotAsync("offer", wholePage: true);
        var faults = new List<string>(await visit.AccessibilityFaultsAsync());

        using (var program = server.NewProgram())
        {
            await program.Ask($"/api/v1/orders/{order}/edit", new { subject = "More mugs" });
        }

        await page.GotoAsync($"/orders/{order}?tab=offers");
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("tbody")).ToContainTextAsync("The order was changed");
        await visit.ScreenshotAsync("order-offers");
        faults.AddRange(await visit.AccessibilityFaultsAsync());
        await page.ClickAsync("tbody tr:first-child a");
        await TakeAsync(page, "send");
        await Assertions.Expect(page.Locator(".states")).ToContainTextAsync("Sent");
        await TakeAsync(page, "accept");
        await Assertions.Expect(page.Locator(".states")).ToContainTextAsync("Accepted");

        await page.GotoAsync("/offers?customerName=offered");
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);
        await visit.ScreenshotAsync("offers");
        faults.AddRange(await visit.AccessibilityFaultsAsync());
        Assert.Empty(faults);
        Assert.Empty(visit.Errors);
    }

    private static async Task TakeAsync(IPage page, string verb)
    {
        await page.ClickAsync($"[data-verb={verb}]");
        await page.WaitForSelectorAsync("#dialog .effects");
        await page.ClickAsync("#dialog button[type=submit]");
    }
}
