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
        await page.ClickAsync("[id='operations-warehouses-warehouses_create'] button.opblock-summary-control");
        await page.ClickAsync("[id='operations-warehouses-warehouses_create'] button.try-out__btn");
        await page.FillAsync("[id='operations-warehouses-warehouses_create'] textarea.body-param__text", """{"code": "TRY", "name": "Tried"}""");
        await page.ClickAsync("[id='operations-warehouses-warehouses_create'] button.execute");
        var status = page.Locator("[id='operations-warehouses-warehouses_create'] .live-responses-table .response-col_status").Last;
        await Assertions.Expect(status).ToContainTextAsync("201");

        Assert.Empty(visit.Outside);
        Assert.Empty(visit.Errors);
        await visit.ScreenshotAsync("api");
    }
}
