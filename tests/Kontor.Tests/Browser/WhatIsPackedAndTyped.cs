using Kontor.Server.Store;
using Kontor.Tests.Access;
using Kontor.Tests.Harness;
using Microsoft.Playwright;
using Xunit;

namespace Kontor.Tests.Browser;

/// <summary>T16, V02, V09 and free-text rows at the screen.</summary>
public sealed class WhatIsPackedAndTyped(Servers servers, Chromium chromium)
{
    [Fact]
    public async Task Is_printed_as_a_slip_a_page_from_the_queue_and_from_the_list_by_keyboard()
    {
        var server = await servers.On(Engine.Sqlite);
        var goods = await server.GoodsAsync("Slipped");
        var (first, _) = (await server.OrderAsync(goods), await server.OrderAsync(goods));
        using var program = server.NewProgram();
        await program.Act($"/api/v1/orders/{first}/shipments");
        await using var visit = await chromium.VisitAsync(server.Address);
        var page = visit.Page;
        await visit.SignInAsync();

        await page.GotoAsync("/orders?customerName=Slipped");
        await page.FocusAsync("[data-all]");
        await page.Keyboard.PressAsync("Space");
        await page.FocusAsync("#slips button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/orders/slips?*");
        await Assertions.Expect(page.Locator(".slip")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator(".slip").First).ToContainTextAsync("Packing slip");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('[data-print]')"));
        await visit.ScreenshotAsync("slips", wholePage: true);
        var faults = await visit.AccessibilityFaultsAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal("page", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.slip')).breakAfter"));
        await page.EmulateMediaAsync(new() { Media = Media.Screen });

        await page.GotoAsync("/shipments?customerName=Slipped");
        await page.CheckAsync("[name=ids]");
        await page.ClickAsync("#slips button");
        await page.WaitForURLAsync("**/shipments/slips?*");
        await Assertions.Expect(page.Locator(".slip")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".slip")).ToContainTextAsync("Draft: it has not left");
        await page.GotoAsync("/shipments/slips");
        await Assertions.Expect(page.Locator(".empty-title")).ToContainTextAsync("Nothing was selected");
        Assert.Empty(faults);
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Is_a_row_of_ones_own_with_unit_tax_and_discount_sent_to_one_of_the_customers_addresses()
    {
        var server = await servers.On(Engine.Sqlite);
        using var program = server.NewProgram();
        var customer = await program.Made("customers", new
        {
            name = "Places Oy",
            billTo = new { line1 = "Main street 1", postalCode = "00100", city = "Helsinki", country = "FI" },
            shipTos = new[] { new { line1 = "Harbour 2", postalCode = "20100", city = "Turku", country = "FI" }, new { line1 = "Hill 3", postalCode = "33200", city = "Tampere", country = "FI" } },
        });
        await using var visit = await chromium.VisitAsync(server.Address);
        var page = visit.Page;
        await visit.SignInAsync();

        await page.GotoAsync($"/orders/new?customer={customer}");
        await page.FillAsync("#subject", "Assembly");
        var row = page.Locator("table[data-rows=lines] tbody tr").First;
        await Assertions.Expect(row.Locator("[data-own]")).ToBeHiddenAsync();
        await row.Locator("[data-name=description]").FillAsync("Assembly on site");
        await row.Locator("[data-name=quantity]").FillAsync("2.5");
        await row.Locator("[data-name=price]").FillAsync("40");
        await row.Locator("[data-name=unit]").SelectOptionAsync("HUR");
        await row.Locator("[data-name=taxClass]").SelectOptionAsync("Zero");
        await row.Locator("[data-name=discountAmount]").FillAsync("10");
        await page.ClickAsync("summary:has-text('Ship to')");
        await Assertions.Expect(page.Locator("#shipTo-place option")).ToHaveCountAsync(4);
        await page.Locator("#shipTo-place").SelectOptionAsync("1");
        await Assertions.Expect(page.Locator("[name='shipTo.city']")).ToHaveValueAsync("Tampere");
        await Assertions.Expect(page.Locator("[data-effects]")).ToContainTextAsync("90.00");
        await visit.ScreenshotAsync("order-free-text", wholePage: true);
        var faults = await visit.AccessibilityFaultsAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync("**/orders/0*");

        var order = (await program.Ask($"/api/v1/orders/{page.Url.Split('/')[^1]}")).Body!;
        var line = order["lines"]![0]!;
        Assert.Equal(("HUR", "Zero", 10m, 90m), ((string)line["unit"]!, (string)line["taxClass"]!, (decimal)line["discountAmount"]!, (decimal)order["gross"]!));
        Assert.Equal("Hill 3", (string)order["shipTo"]!["line1"]!);
        Assert.Empty(faults);
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Says_nothing_of_a_module_that_is_off()
    {
        await using var database = await Database.CreateAsync(Engine.Sqlite);
        await using var server = await ServerProcess.StartAsync(database);
        using var program = server.NewProgram();
        var settings = (string)(await program.Ask("/api/v1/settings")).Body!["items"]![0]!["id"]!;
        var goods = await server.GoodsAsync("Off");
        await program.Ask($"/api/v1/settings/{settings}/edit", new { usesStockControl = false, usesInvoicing = false }, post: true);
        var order = await server.OrderAsync(goods);
        await using var visit = await chromium.VisitAsync(server.Address);
        await visit.SignInAsync();

        await visit.Page.GotoAsync($"/orders/{order}");

        await Assertions.Expect(visit.Page.Locator(".tabs")).Not.ToContainTextAsync("Invoices");
        await Assertions.Expect(visit.Page.Locator("[data-verb=bill], [data-verb=pay]")).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator(".list thead")).Not.ToContainTextAsync("Reserved");
        await Assertions.Expect(visit.Page.Locator(".tabs")).ToContainTextAsync("Shipments");
        await visit.ScreenshotAsync("order-modules-off");
    }
}
