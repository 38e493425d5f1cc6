using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Microsoft.Playwright;
using Xunit;

namespace Kontor.Tests.Browser;

/// <summary>The whole road by the screens, hands on the keys.</summary>
public sealed class AnOrderByKeyboard(Servers servers, Chromium chromium)
{
    [Fact]
    public async Task Takes_what_was_typed_and_not_what_the_list_had_found_before()
    {
        var server = await servers.On(Engine.Sqlite);
        var first = await server.GoodsAsync("Hasty1");
        var second = await server.GoodsAsync("Hasty2");
        await using var visit = await chromium.VisitAsync(server.Address);
        var page = visit.Page;
        await visit.SignInAsync();
        await page.GotoAsync("/orders/new");
        await page.Keyboard.TypeAsync("hasty2");
        await page.Keyboard.PressAsync("Enter"); // Before the list is there.
        await Assertions.Expect(page.Locator("[name=customer]")).ToHaveValueAsync(second.CustomerId);
        await Assertions.Expect(page.Locator("#subject")).ToBeFocusedAsync();

        await page.FocusAsync("table[data-rows] tbody tr:last-child [data-name=sku]");
        await page.Keyboard.TypeAsync("hasty");
        await Assertions.Expect(page.Locator(".found [aria-selected=true]")).ToContainTextAsync(first.Sku);
        await page.Keyboard.TypeAsync("2");
        await page.Keyboard.PressAsync("Enter"); // While the list still shows the first.
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("3");

        await Assertions.Expect(page.Locator("table[data-rows] tbody [data-name=sku]").First).ToHaveValueAsync(second.Sku);
        await Assertions.Expect(page.Locator("table[data-rows] tbody [data-name=quantity]").First).ToHaveValueAsync("3");
        await Assertions.Expect(page.Locator("[data-effects] .sum-total td")).ToContainTextAsync("75.30");
        Assert.Empty(visit.Errors);
    }

    [Theory, EachEngine]
    public async Task Is_placed_approved_shipped_and_invoiced(Engine engine)
    {
        var server = await servers.On(engine);
        var goods = await server.GoodsAsync("Keyed");
        await using var visit = await chromium.VisitAsync(server.Address);
        var page = visit.Page;
        await visit.SignInAsync();

        await page.GotoAsync("/orders/new");
        await page.Keyboard.TypeAsync("keyed");
        await page.WaitForSelectorAsync(".found [aria-selected=true]");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("By keyboard");
        await page.FocusAsync("table[data-rows] tbody tr:last-child [data-name=sku]");
        await page.Keyboard.TypeAsync("keyed");
        await page.WaitForSelectorAsync(".found [aria-selected=true]");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("4");
        await Assertions.Expect(page.Locator("[data-effects] .sum-total td")).ToContainTextAsync("100.40");
        await Assertions.Expect(page.Locator("table[data-rows] tbody tr")).ToHaveCountAsync(2);
        await visit.ScreenshotAsync("order-new");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync("**/orders/0*");
        Assert.Contains(goods.Customer, await page.InnerTextAsync(".head"), StringComparison.Ordinal);

        await ActAsync(page, "approve");
        await Assertions.Expect(page.Locator(".states")).ToContainTextAsync("Approved");
        await visit.ScreenshotAsync("order");

        await ActAsync(page, "ship");
        await page.WaitForURLAsync("**/shipments/*");
        await page.ClickAsync("[data-verb=confirm]");
        await Assertions.Expect(page.Locator("#dialog .effects")).ToContainTextAsync("10 → 6");
        await visit.ScreenshotAsync("shipment-confirm");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".states")).ToContainTextAsync("Confirmed");

        await page.ClickAsync(".crumbs a");
        await Assertions.Expect(page.Locator(".states")).ToContainTextAsync("Delivered");
        await ActAsync(page, "bill");
        await page.WaitForURLAsync("**/invoices/*");
        await page.ClickAsync("[data-verb=send]");
        await Assertions.Expect(page.Locator("#dialog .effects")).ToContainTextAsync("laskut@example.com");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("INV-");
        await visit.ScreenshotAsync("invoice", wholePage: true);

        Assert.Empty(visit.Errors);
        Assert.Empty(visit.Outside);
    }

    [Fact]
    public async Task Tells_every_fault_under_its_field_and_keeps_what_was_typed()
    {
        var server = await servers.On(Engine.Sqlite);
        await using var visit = await chromium.VisitAsync(server.Address);
        var page = visit.Page;
        await visit.SignInAsync();

        await page.GotoAsync("/orders/new");
        await page.FillAsync("#orderedOn", "");
        await page.FillAsync("#subject", "Without anything");
        await page.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(page.Locator(".field.is-faulty .fault")).ToHaveTextAsync(
            ["Customer is required.", "Ordered date is required.", "Rows are required: an order has at least one."]);
        Assert.Equal("customer-name", await page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Equal("Without anything", await page.InputValueAsync("#subject"));

        await page.ReloadAsync();
        await page.ClickAsync("text=Take it back");
        Assert.Equal("Without anything", await page.InputValueAsync("#subject"));
    }

    [Fact]
    public async Task Takes_rows_from_a_spreadsheet()
    {
        var server = await servers.On(Engine.Sqlite);
        var goods = await server.GoodsAsync("Pasted");
        await using var visit = await chromium.VisitAsync(server.Address);
        var page = visit.Page;
        await visit.SignInAsync();

        await page.GotoAsync($"/orders/new?customer={goods.CustomerId}");
        await page.EvaluateAsync(
            """
            text => {
              const cell = document.querySelector("table[data-rows] tbody [data-name=sku]");
              const data = new DataTransfer();
              data.setData("text/plain", text);
              cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """,
            $"{goods.Sku}\tFirst\t2\n{goods.Sku}\tSecond\t3\n");

        await Assertions.Expect(page.Locator("[data-effects] .sum-total td")).ToContainTextAsync("125.50");
        await Assertions.Expect(page.Locator("table[data-rows] tbody tr")).ToHaveCountAsync(3);
    }

    /// <summary>Opens the dialog of an act, waits for what it would do, and confirms with Enter.</summary>
    private static async Task ActAsync(IPage page, string verb)
    {
        await page.WaitForLoadStateAsync();
        await page.FocusAsync($"[data-verb={verb}]");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("#dialog .effects");
        await page.FocusAsync("#dialog button[type=submit]");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("#dialog form", new() { State = WaitForSelectorState.Detached });
    }
}
