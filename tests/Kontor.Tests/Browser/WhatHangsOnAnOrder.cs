using System.Text;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Microsoft.Playwright;
using Xunit;

namespace Kontor.Tests.Browser;

/// <summary>K16: activities and documents on the order's page, and what is due on the desk.</summary>
public sealed class WhatHangsOnAnOrder(Servers servers, Chromium chromium)
{
    [Fact]
    public async Task Is_kept_planned_done_and_deleted_from_its_page()
    {
        var server = await servers.On(Engine.Sqlite);
        var order = await server.OrderAsync(await server.GoodsAsync("Hung"));
        await using var visit = await chromium.VisitAsync(server.Address);
        var page = visit.Page;
        var faults = new List<string>();
        await visit.SignInAsync();

        await page.GotoAsync($"/orders/{order}?tab=documents");
        await KeepAsync(page, "page.pdf", "<html></html>");
        await Assertions.Expect(page.Locator(".attach .fault")).ToContainTextAsync("its content must be what its name says");
        await KeepAsync(page, "Signed order.pdf", "%PDF-1.7 signed");
        await Assertions.Expect(page.Locator(".list")).ToContainTextAsync("Signed order.pdf");
        await Assertions.Expect(page.Locator(".tabs [aria-current=page] .tab-count")).ToHaveTextAsync("1");
        await visit.ScreenshotAsync("order-documents");
        faults.AddRange(await visit.AccessibilityFaultsAsync());
        var saved = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync(".list tbody a[download]"));
        Assert.Equal("Signed order.pdf", saved.SuggestedFilename);
        await page.ClickAsync(".list tbody button");
        await page.WaitForSelectorAsync("#dialog .effects");
        await page.ClickAsync("#dialog button[type=submit]");
        await Assertions.Expect(page.Locator(".empty")).ToContainTextAsync("No documents yet");
        Assert.Contains("tab=documents", page.Url, StringComparison.Ordinal);

        await page.ClickAsync(".tabs a[href*=activities]");
        await page.ClickAsync("text=New activity");
        await page.FillAsync("#subject", "Ask for the colour");
        await page.FillAsync("#dueOn", "2026-11-01");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync("**tab=activities");
        await Assertions.Expect(page.Locator(".list .is-overdue")).ToContainTextAsync("overdue");
        await visit.ScreenshotAsync("order-activities");
        faults.AddRange(await visit.AccessibilityFaultsAsync());
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Due for you");
        await visit.ScreenshotAsync("desk-due");
        faults.AddRange(await visit.AccessibilityFaultsAsync());
        await page.ClickAsync("text=Ask for the colour");
        await page.ClickAsync("[data-verb=complete]");
        await page.WaitForSelectorAsync("#dialog .effects");
        await page.FillAsync("#dialog textarea", "Blue");
        await page.ClickAsync("#dialog button[type=submit]");
        await Assertions.Expect(page.Locator(".states")).ToContainTextAsync("Done");
        await Assertions.Expect(page.Locator(".said")).ToHaveTextAsync("Blue");
        await visit.ScreenshotAsync("activity");
        faults.AddRange(await visit.AccessibilityFaultsAsync());
        await page.GotoAsync("/activities?kind=Task");
        await visit.ScreenshotAsync("activities");
        faults.AddRange(await visit.AccessibilityFaultsAsync());
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Is_a_deal_of_several_participants()
    {
        var server = await servers.On(Engine.Sqlite);
        var goods = await server.GoodsAsync("Dealt");
        await using var visit = await chromium.VisitAsync(server.Address);
        var page = visit.Page;
        await visit.SignInAsync();

        await page.GotoAsync($"/deals/new?customer={goods.CustomerId}");
        await page.FillAsync("#name", "Spring fair");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync("**/deals/0*");
        foreach (var participant in new[] { "Anna", "Otto" })
        {
            await page.ClickAsync("[data-verb=add-product]");
            await page.FillAsync("#dialog #participant", participant);
            await page.FillAsync("#dialog #sku", goods.Sku);
            await page.FillAsync("#dialog #quantity", "2");
            await page.WaitForSelectorAsync("#dialog .effects .is-new");
            await page.ClickAsync("#dialog button[type=submit]");
            await Assertions.Expect(page.Locator(".list tbody")).ToContainTextAsync(participant);
        }

        await Assertions.Expect(page.Locator("tfoot")).ToContainTextAsync("100.40");
        await visit.ScreenshotAsync("deal", wholePage: true);
        var faults = new List<string>(await visit.AccessibilityFaultsAsync());
        await page.ClickAsync("[data-verb=move-product]");
        await page.FillAsync("#dialog #to", "Otto");
        await page.WaitForSelectorAsync("#dialog .effects");
        await visit.ScreenshotAsync("deal-move");
        faults.AddRange(await visit.AccessibilityFaultsAsync());
        await page.ClickAsync("#dialog button[type=submit]");
        await Assertions.Expect(page.Locator(".list tbody")).ToContainTextAsync("No rows yet");
        await Assertions.Expect(page.Locator("tfoot")).ToContainTextAsync("100.40");
        await page.ClickAsync(".list tbody tr:first-child a");
        await Assertions.Expect(page.Locator(".empty-title")).ToHaveTextAsync("No rows yet");
        await visit.ScreenshotAsync("order-empty");
        faults.AddRange(await visit.AccessibilityFaultsAsync());
        await page.ClickAsync(".acts .menu summary");
        await page.ClickAsync(".menu-item[data-verb=delete]");
        await page.ClickAsync("#dialog button[type=submit]");
        await Assertions.Expect(page.Locator(".states")).ToContainTextAsync("Cancelled");
        await page.GotoAsync("/deals");
        await visit.ScreenshotAsync("deals");
        Assert.Empty(faults);
        Assert.Empty(visit.Errors);
    }

    private static async Task KeepAsync(IPage page, string name, string content)
    {
        await page.SetInputFilesAsync("#attach-file", new FilePayload { Name = name, MimeType = "application/pdf", Buffer = Encoding.UTF8.GetBytes(content) });
        await page.ClickAsync(".attach button[type=submit]");
    }
}
