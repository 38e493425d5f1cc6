using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Access;
using Kontor.Tests.Harness;
using Microsoft.Playwright;
using Xunit;

namespace Kontor.Tests.Browser;

/// <summary>What a notice names is there where it is named, in the language of the person.</summary>
public sealed class TheWayOutThatIsNamed(Servers servers, Chromium chromium)
{
    [Fact]
    public async Task For_an_order_that_was_paid_at_once_is_the_refund_of_its_payment()
    {
        var server = await servers.On(Engine.Sqlite);
        using var program = server.NewProgram();
        var order = await PaidAsync(server, program, "Way out");
        var line = (string)(await program.Ask($"/api/v1/orders/{order}")).Body!["lines"]![0]!["id"]!;
        await program.Ask($"/api/v1/orders/{order}/edit", new { lines = new[] { new { id = line, quantity = 3 } } }, post: true);
        await using var visit = await chromium.VisitAsync(server.Address);
        var page = visit.Page;
        await visit.SignInAsync();

        await page.GotoAsync($"/orders/{order}");
        await Assertions.Expect(page.Locator("[data-over-invoiced]")).ToContainTextAsync("“Refund” of the payment");
        await Assertions.Expect(page.Locator("[data-over-invoiced]")).Not.ToContainTextAsync("Credit what is over-invoiced");
        await visit.ScreenshotAsync("over-invoiced-paid-at-once");
        await page.ClickAsync("[data-over-invoiced] a");
        await Assertions.Expect(page.Locator("[data-verb=refund]")).ToHaveTextAsync("Refund");
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task For_one_that_was_paid_at_once_and_is_cancelled_is_a_task_in_the_language_of_who_reads_it()
    {
        var server = await servers.On(Engine.Sqlite);
        using var program = server.NewProgram();
        var order = await PaidAsync(server, program, "Task told");
        await using var visit = await chromium.VisitAsync(server.Address);
        var page = visit.Page;
        await visit.SignInAsync();
        await page.GotoAsync($"/orders/{order}");
        await page.SelectOptionAsync(".top select[name=language]", "fi");
        await page.WaitForSelectorAsync("html[lang=fi]");

        await page.ClickAsync(".acts .menu summary");
        await page.ClickAsync("[data-verb=cancel]");
        await page.CheckAsync("#dialog #credit");
        var effects = page.Locator("#dialog [data-effects]");
        await Assertions.Expect(effects).ToContainTextAsync("Uusi: Hyvityslasku");
        await Assertions.Expect(effects).ToContainTextAsync("Palauta 100,40 EUR");
        await Assertions.Expect(effects).Not.ToContainTextAsync("Refund");
        await visit.ScreenshotAsync("cancel-finnish");
        await page.FillAsync("#dialog #reason", "Muutti mieltään");
        await page.ClickAsync("#dialog button[type=submit]");
        await Assertions.Expect(page.Locator(".states")).ToContainTextAsync("Peruttu");
        await page.GotoAsync($"/orders/{order}?tab=activities");

        await Assertions.Expect(page.Locator("table.list")).ToContainTextAsync("Palauta 100,40 EUR");
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Of_what_is_wrong_stands_at_the_field_in_the_language_of_who_typed_it()
    {
        var server = await servers.On(Engine.Sqlite);
        var goods = await server.GoodsAsync("Typed wrong");
        await using var visit = await chromium.VisitAsync(server.Address);
        var page = visit.Page;
        await visit.SignInAsync();
        await page.GotoAsync($"/orders/new?customer={goods.CustomerId}");
        await page.SelectOptionAsync(".top select[name=language]", "fi");
        await page.WaitForSelectorAsync("html[lang=fi]");

        await page.FillAsync("table[data-rows=lines] tbody [data-name=sku]", goods.Sku);
        await page.FillAsync("table[data-rows=lines] tbody [data-name=quantity]", "kaksi");
        await page.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(page.Locator("td.is-faulty .fault")).ToHaveTextAsync("”Määrä”: tähän tarvitaan luku.");
        await Assertions.Expect(page.Locator("table[data-rows=lines] tbody [data-name=quantity]").First).ToHaveValueAsync("kaksi");
    }

    [Fact]
    public async Task Of_a_form_that_was_sent_empty_is_asked_for_by_keyboard_alone()
    {
        var server = await servers.On(Engine.Sqlite);
        await using var visit = await chromium.VisitAsync(server.Address);
        var page = visit.Page;
        await visit.SignInAsync();

        await page.GotoAsync("/order-types/new");
        await Assertions.Expect(page.Locator("#f-code")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".fault").First).ToHaveTextAsync("Code is required.");

        await page.GotoAsync("/orders/new");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".field > .fault").Last).ToContainTextAsync("at least one");
        Assert.NotEqual("rgb(176, 42, 42)", await page.Locator("table[data-rows=lines] tbody [data-name=price]").First.EvaluateAsync<string>("one => getComputedStyle(one).borderColor"));
    }

    private static async Task<string> PaidAsync(ServerProcess server, HttpClient program, string name)
    {
        var goods = await server.GoodsAsync(name);
        var order = await program.Made("orders", new
        {
            customer = goods.CustomerId, subject = "Mugs", orderedOn = "2026-11-20", paymentMethod = "card", lines = new JsonArray(new JsonObject { ["sku"] = goods.Sku, ["quantity"] = 4 }),
        });
        await program.Ask($"/api/v1/orders/{order}/pay", new { method = "card" }, post: true);
        return order;
    }
}
