using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Microsoft.Playwright;
using Xunit;

namespace Kontor.Tests.Http;

public sealed class TheApiPage(Servers servers, Chromium chromium)
{
    [Fact]
    public async Task Lists_the_API_and_tries_it_without_asking_anybody_outside()
    {
        var server = await servers.On(Engine.Sqlite);
        await using var visit = await chromium.VisitAsync(server.Address);
        var page = visit.Page;
        await page.GotoAsync("/api");
        await page.FillAsync("#email", "admin@kontor.local");
        await page.FillAsync("#password", ServerProcess.AdminPassword);
        await page.ClickAsync("button[type=submit]");

        await page.WaitForSelectorAsync("#operations-tag-orders");
        await page.ClickAsync("#operations-tag-warehouses");
        var make = page.Locator(".opblock[id^='operations-warehouses-'][id$='create']");
        await make.Locator("button.opblock-summary-control").ClickAsync();
        await make.Locator("button.try-out__btn").ClickAsync();
        await make.Locator("textarea.body-param__text").FillAsync("""{"code": "TRY", "name": "Tried"}""");
        await make.Locator("button.execute").ClickAsync();
        await Assertions.Expect(make.Locator(".live-responses-table .response-col_status").Last).ToContainTextAsync("201");

        Assert.Empty(visit.Outside);
        Assert.Empty(visit.Errors);
        await visit.ScreenshotAsync("api");
    }
}
