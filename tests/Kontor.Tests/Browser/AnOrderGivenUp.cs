using Kontor.Server.Store;
using Kontor.Tests.Access;
using Kontor.Tests.Harness;
using Microsoft.Playwright;
using Xunit;

namespace Kontor.Tests.Browser;

public sealed class AnOrderGivenUp(Servers servers, Chromium chromium)
{
    [Fact]
    public async Task Is_cancelled_from_its_events_with_the_reason_and_the_credit_notes_it_shows_before()
    {
        var server = await servers.On(Engine.Sqlite);
        var order = await server.OrderAsync(await server.GoodsAsync("Given up"));
        using var program = server.NewProgram();
        var (_, invoice) = await program.Ask($"/api/v1/orders/{order}/invoices", new { });
        await program.Ask($"/api/v1/invoices/{(string)invoice!["id"]!}/send", new { channel = "Print" });
        await using var visit = await chromium.VisitAsync(server.Address);
        var page = visit.Page;
        await visit.SignInAsync();

        await page.GotoAsync($"/orders/{order}?tab=journal");
        await page.ClickAsync("[data-event=add-event]");
        await page.FillAsync("#dialog #kind", "Complaint");
        await page.FillAsync("#dialog #text", "Two were blue.");
        await page.ClickAsync("#dialog button[type=submit]");
        await Assertions.Expect(page.Locator("[data-events]")).ToContainTextAsync("Two were blue.");

        await page.ClickAsync("[data-event=add-event]");
        await page.ClickAsync("#dialog [data-verb=cancel]");
        await Assertions.Expect(page.Locator("#dialog [data-effects]")).ToContainTextAsync("-100.40 EUR");
        Assert.Empty(await visit.AccessibilityFaultsAsync());
        await visit.ScreenshotAsync("cancel-dialog");
        await page.FillAsync("#dialog #reason", "Changed their mind");
        await page.ClickAsync("#dialog button[type=submit]");
        await Assertions.Expect(page.Locator("#dialog [data-says]")).ToContainTextAsync("all of that is credited");
        await page.CheckAsync("#dialog #credit");
        await page.ClickAsync("#dialog button[type=submit]");

        await Assertions.Expect(page.Locator(".states")).ToContainTextAsync("Cancelled");
        await Assertions.Expect(page.Locator("[data-events]")).ToContainTextAsync("Changed their mind");
        await visit.ScreenshotAsync("order-events");
        await page.GotoAsync($"/orders/{order}");
        await Assertions.Expect(page.Locator("[data-balance]")).ToHaveTextAsync("0.00 EUR");
        Assert.Contains("428", Assert.Single(visit.Errors), StringComparison.Ordinal); // Before the credit was meant.
    }
}
