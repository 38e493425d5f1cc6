using Kontor.Server.Store;
using Kontor.Tests.Access;
using Kontor.Tests.Harness;
using Microsoft.Playwright;
using Xunit;

namespace Kontor.Tests.Browser;

/// <summary>V21, W05, W06: advances, payments and the cash sale by the screens.</summary>
public sealed class MoneyOnTheScreen(Servers servers, Chromium chromium)
{
    [Fact]
    public async Task Is_asked_in_advance_paid_and_seen_at_a_glance()
    {
        var server = await servers.On(Engine.Sqlite);
        var goods = await server.GoodsAsync("Prepaid");
        var order = await server.OrderAsync(goods);
        await using var visit = await chromium.VisitAsync(server.Address);
        var page = visit.Page;
        await visit.SignInAsync();

        // An advance of 40 %, sent and paid in part.
        await page.GotoAsync($"/orders/{order}");
        await OpenAsync(page, "bill");
        await page.SelectOptionAsync("#way", "advance-percent");
        await page.FillAsync("#advance-percent", "50");
        await Assertions.Expect(page.Locator("#dialog .effects")).ToContainTextAsync("50.20");
        await visit.ScreenshotAsync("bill-advance");
        await ConfirmAsync(page);
        await page.WaitForURLAsync("**/invoices/*");
        await Assertions.Expect(page.Locator(".paper h2")).ToContainTextAsync("Advance");
        await OpenAsync(page, "send");
        await ConfirmAsync(page);
        await Assertions.Expect(page.Locator("[data-due]")).ToContainTextAsync("50.20");
        await OpenAsync(page, "pay");
        await page.FillAsync("#amount", "20,20");
        await page.FillAsync("#reference", "RF18");
        await ConfirmAsync(page);
        await Assertions.Expect(page.Locator("[data-due]")).ToContainTextAsync("30.00");
        await visit.ScreenshotAsync("invoice-paid", wholePage: true);

        // The rest and too much, on the order.
        await page.GotoAsync($"/orders/{order}");
        await Assertions.Expect(page.Locator("[data-balance]")).ToContainTextAsync("80.20");
        await OpenAsync(page, "receive-payment");
        await page.FillAsync("#amount", "90.20");
        await ConfirmAsync(page);
        await Assertions.Expect(page.Locator(".sums")).ToContainTextAsync("Paid too much");
        await visit.ScreenshotAsync("order-money");

        // The schedule of what is left.
        await OpenAsync(page, "bill");
        await page.SelectOptionAsync("#way", "schedule");
        await page.FillAsync("tr[data-index='1'] [data-name=milestone]", "Acceptance");
        await page.FillAsync("tr[data-index='1'] [data-name=invoiceDate]", "2027-02-01");
        await visit.ScreenshotAsync("bill-schedule");
        await ConfirmAsync(page);
        await page.GotoAsync($"/orders/{order}?tab=invoices");
        await Assertions.Expect(page.Locator("table.list").First).ToContainTextAsync("Acceptance");

        await page.GotoAsync($"/customers/{goods.CustomerId}");
        await Assertions.Expect(page.Locator(".queues")).ToContainTextAsync("60.20");
        await visit.ScreenshotAsync("customer-money");
        await page.GotoAsync("/payments");
        await Assertions.Expect(page.Locator("table.list")).ToContainTextAsync("RF18");
        await page.ClickAsync("table.list tbody a[href^='/payments/']");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("PAY-");
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Asked_in_advance_is_taken_off_the_invoice_of_the_rest_and_a_fee_is_added()
    {
        await using var database = await Database.CreateAsync(Engine.Sqlite);
        await using var server = await ServerProcess.StartAsync(database);
        var goods = await server.GoodsAsync("Deducted");
        var order = await server.OrderAsync(goods);
        using var program = server.NewProgram();
        var fee = await program.Made("products", new { sku = "FEE", name = "Small order fee", price = 5, isInventory = false });
        var ours = (await program.Ask("/api/v1/organisations")).Body!["items"]![0]!["id"];
        await using var visit = await chromium.VisitAsync(server.Address);
        var page = visit.Page;
        await visit.SignInAsync();
        await page.GotoAsync($"/organisations/{ours}/edit");
        await page.CheckAsync($"input[name=serviceFeeProducts][value='{fee}']");
        await visit.ScreenshotAsync("organisation-edit", wholePage: true);
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync(address => !address.EndsWith("/edit", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync("Small order fee");

        await page.GotoAsync($"/orders/{order}");
        await page.ClickAsync(".acts .menu summary");
        await OpenAsync(page, "add-fee");
        await Assertions.Expect(page.Locator("#product option")).ToHaveTextAsync(["Small order fee · 5.00 EUR"]);
        await ConfirmAsync(page);
        await Assertions.Expect(page.Locator("table.list").First).ToContainTextAsync("Service fee");
        await OpenAsync(page, "bill");
        await page.SelectOptionAsync("#way", "advance-amount");
        await page.FillAsync("#advance-amount", "30");
        await ConfirmAsync(page);
        await page.WaitForURLAsync("**/invoices/*");
        await OpenAsync(page, "send");
        await ConfirmAsync(page);
        await page.GotoAsync($"/orders/{order}");
        await OpenAsync(page, "bill");
        await ConfirmAsync(page);
        await page.WaitForURLAsync("**/invoices/*");

        await Assertions.Expect(page.Locator(".paper")).ToContainTextAsync("Advance INV-1 of");
        await Assertions.Expect(page.Locator(".paper .sum-total")).ToContainTextAsync("69.03");
        await visit.ScreenshotAsync("invoice-deducted", wholePage: true);
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Of_a_cash_sale_tells_the_change()
    {
        var server = await servers.On(Engine.Sqlite);
        var goods = await server.GoodsAsync("Cashed");
        var order = await server.OrderAsync(goods);
        await using var visit = await chromium.VisitAsync(server.Address);
        var page = visit.Page;
        await visit.SignInAsync();

        await page.GotoAsync($"/orders/{order}");
        await OpenAsync(page, "pay");
        await page.SelectOptionAsync("#method", "cash");
        await page.FillAsync("#amount", "110");
        await Assertions.Expect(page.Locator("[data-change]")).ToContainTextAsync("9.60");
        await visit.ScreenshotAsync("cash-sale");
        await ConfirmAsync(page);
        await Assertions.Expect(page.Locator(".states")).ToContainTextAsync("Paid");
        await Assertions.Expect(page.Locator("[data-balance]")).ToContainTextAsync("0.00");
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task On_account_is_applied_to_an_invoice()
    {
        var server = await servers.On(Engine.Sqlite);
        var goods = await server.GoodsAsync("Account");
        var order = await server.OrderAsync(goods);
        await using var visit = await chromium.VisitAsync(server.Address);
        var page = visit.Page;
        await visit.SignInAsync();
        await page.GotoAsync($"/orders/{order}");
        await OpenAsync(page, "bill");
        await page.SelectOptionAsync("#way", "rows");
        await page.FillAsync("table[data-rows=lines] [data-name=quantity]", "1");
        await ConfirmAsync(page);
        await page.WaitForURLAsync("**/invoices/*");
        await OpenAsync(page, "send");
        await ConfirmAsync(page);

        await page.GotoAsync($"/payments/new?customer={goods.CustomerId}");
        await page.FillAsync("#amount", "100");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync("**/payments/0*");
        await OpenAsync(page, "apply");
        await ConfirmAsync(page);

        await Assertions.Expect(page.Locator(".sums")).ToContainTextAsync("74.90");
        await visit.ScreenshotAsync("payment", wholePage: true);
        Assert.Empty(visit.Errors);
    }

    private static async Task OpenAsync(IPage page, string verb)
    {
        await page.WaitForLoadStateAsync();
        await page.ClickAsync($"[data-verb={verb}]");
        await page.WaitForSelectorAsync("#dialog .effects, #dialog [data-effects] p");
    }

    private static async Task ConfirmAsync(IPage page)
    {
        await page.ClickAsync("#dialog button[type=submit]");
        await page.WaitForSelectorAsync("#dialog form", new() { State = WaitForSelectorState.Detached });
    }
}
