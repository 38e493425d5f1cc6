using System.Net;
using System.Text.RegularExpressions;
using Kontor.Domain.Parties;
using Kontor.Server.Store;
using Kontor.Tests.Access;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Browser;

/// <summary>Walks from page to page by the links that are there.</summary>
public sealed partial class EveryScreen(Servers servers, Chromium chromium)
{
    public static TheoryData<string> Spoken => [.. Languages.Codes];

    [Theory, EachEngine]
    public async Task Answers_on_every_database(Engine engine)
    {
        var server = await servers.On(engine);
        var (goods, order) = await FurnishAsync(server, "Asked");
        using var browser = await server.SignedIn("admin@kontor.local", ServerProcess.AdminPassword);
        var answers = new List<string>();

        foreach (var path in new[]
        {
            "/", "/orders?q=asked&totals=true", "/orders?customerName=asked&lifecycle=Created&minGross=1&sort=-gross", $"/orders/{order}", $"/orders/{order}/edit", "/orders/new",
            "/shipments?status=Draft", "/returns?status=Draft&sort=-confirmedOn", "/invoices?status=Ready&sort=gross", "/customers?name=asked", $"/customers/{goods.CustomerId}", "/products?name=Asked", $"/products/{goods.ProductId}",
            "/stock?below=0", "/stock-adjustments", "/settings", "/tax-rates", "/users", "/find/customers?q=ask", "/find/products?q=ask",
        })
        {
            using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
            answers.Add($"{path}: {(int)answer.StatusCode}");
        }

        Assert.All(answers, answer => Assert.EndsWith(": 200", answer, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_a_page_of_its_own_where_there_is_nothing_or_no_permission()
    {
        var server = await servers.On(Engine.Sqlite);
        using var program = server.NewProgram();
        var (_, email) = await program.User("onlooker", "orders.read");
        using var browser = await server.SignedIn(email, "Password-of-onlooker");

        using var nothing = await browser.GetAsync(new Uri("/no-such-page", UriKind.Relative));
        using var closed = await browser.GetAsync(new Uri("/customers", UriKind.Relative));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Forbidden), (nothing.StatusCode, closed.StatusCode));
        Assert.Contains("There is nothing here", await nothing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Not permitted", await closed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Spoken))]
    public async Task Speaks_the_language_that_was_chosen(string language)
    {
        var server = await servers.On(Engine.Sqlite);
        var (goods, order) = await FurnishAsync(server, "Walked" + language);
        using var browser = await server.SignedIn("admin@kontor.local", ServerProcess.AdminPassword);
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var seen = new HashSet<string> { "/", $"/orders/{order}", $"/orders/{order}?tab=stage", $"/orders/{order}/acts/ship", $"/orders/{order}/acts/bill", $"/orders/{order}/acts/pay", $"/orders/{order}/acts/receive-payment", $"/orders/{order}/acts/add-fee", $"/orders/{order}/acts/cancel", $"/orders/{order}?tab=offers", "/attachments", "/activities?overdue=true&mine=true", $"/products/{goods.ProductId}", $"/stock-adjustments/{goods.AdjustmentId}" };
        var waiting = new Queue<string>(seen);
        var faults = new List<string>();
        var walked = 0;
        while (waiting.TryDequeue(out var path) && walked++ < 240)
        {
            using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
            var html = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode != HttpStatusCode.OK || Missing().Match(html) is { Success: true })
            {
                faults.Add($"{path}: {answer.StatusCode} {string.Join(" ", Missing().Matches(html).Select(found => found.Value).Distinct())}");
            }

            if (html.Contains("<html", StringComparison.Ordinal) && !html.Contains($"<html lang=\"{language}\"", StringComparison.Ordinal))
            {
                faults.Add($"{path}: not in {language}");
            }

            foreach (var next in Link().Matches(html).Select(found => WebUtility.HtmlDecode(found.Groups[1].Value).Split('#')[0]))
            {
                // One page of a kind is enough where only the id differs.
                if (!next.Contains("/lib/", StringComparison.Ordinal) && !next.Contains("cursor=", StringComparison.Ordinal) && seen.Add(Anonymous().Replace(next, "{id}")))
                {
                    waiting.Enqueue(next);
                }
            }
        }

        Assert.Empty(faults);
        Assert.True(walked > 40, $"Only {walked} pages were found.");
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Can_be_used_by_everybody(string theme)
    {
        var server = await servers.On(Engine.Sqlite);
        var (goods, order) = await FurnishAsync(server, "Axe" + theme);
        await using var visit = await chromium.VisitAsync(server.Address);
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = theme == "dark" ? Microsoft.Playwright.ColorScheme.Dark : Microsoft.Playwright.ColorScheme.Light });
        var faults = new List<string>();
        await visit.Page.GotoAsync("/sign-in");
        faults.AddRange(await visit.AccessibilityFaultsAsync());
        await visit.SignInAsync();

        foreach (var path in new[]
        {
            "/", "/orders", "/orders?lifecycle=Created&customerName=x", $"/orders/{order}", $"/orders/{order}?tab=stage", $"/orders/{order}?tab=journal", "/orders/new", $"/orders/{order}/edit",
            $"/orders/{order}?tab=offers", $"/orders/{order}?tab=activities", $"/orders/{order}?tab=documents", "/offers", "/deals", "/deals/new", "/activities", "/activities/new", "/attachments",
            "/shipments", "/returns", $"/orders/{order}?tab=returns", "/invoices", "/customers", "/customers/new", $"/customers/{goods.CustomerId}", "/products", $"/products/{goods.ProductId}", "/stock", "/stock-adjustments/new", "/settings", "/warehouses",
            "/payments", "/payments/new", "/exchange-rates", "/payment-terms", "/refund-rules", $"/orders/{order}?tab=invoices",
        })
        {
            await visit.Page.GotoAsync(path);
            faults.AddRange((await visit.AccessibilityFaultsAsync()).Select(fault => $"{path}: {fault}"));
        }

        await visit.Page.GotoAsync($"/orders/{order}");
        foreach (var verb in new[] { "ship", "bill", "pay", "receive-payment" })
        {
            await visit.Page.ClickAsync($"[data-verb={verb}]");
            await visit.Page.WaitForSelectorAsync("#dialog .effects");
            faults.AddRange((await visit.AccessibilityFaultsAsync()).Select(fault => $"{verb}: {fault}"));
            await visit.Page.Keyboard.PressAsync("Escape");
        }

        Assert.Empty(faults.Distinct());
        Assert.Empty(visit.Errors);
        Assert.Empty(visit.Outside);
    }

    /// <summary>A house with a little of everything in it.</summary>
    private static async Task<(Goods Goods, string Order)> FurnishAsync(ServerProcess server, string name)
    {
        var goods = await server.GoodsAsync(name);
        var order = await server.OrderAsync(goods);
        using var program = server.NewProgram();
        var shipped = await server.OrderAsync(goods);
        var sent = (await program.Ask($"/api/v1/orders/{shipped}/shipments", new { confirm = true })).Body!["id"];
        await program.Ask($"/api/v1/shipments/{sent}/returns", new { reason = "Late" });
        var asked = (await program.Ask($"/api/v1/orders/{shipped}/invoices", new { kind = "Advance", percent = 40 })).Body!["id"];
        await program.Act($"/api/v1/invoices/{asked}/send");
        await program.Ask($"/api/v1/invoices/{asked}/payments", new { amount = 10 });
        await program.Ask($"/api/v1/orders/{shipped}/payments", new { amount = 90.4 });
        await program.Ask($"/api/v1/orders/{shipped}/invoices", new { kind = "Final" });
        await program.Ask("/api/v1/exchange-rates", new { currency = "SEK", validFrom = "2026-01-01", rate = 11.123456 });
        await program.Ask($"/api/v1/orders/{shipped}/shipments", new { });
        await program.Ask($"/api/v1/orders/{order}/offers", new { });
        await program.Made("activities", new { subject = $"Call {name}", order, dueOn = "2026-11-20" });
        var deal = await program.Made("deals", new { name = $"Fair of {name}", customer = goods.CustomerId });
        await program.Ask($"/api/v1/deals/{deal}/add-product", new { participant = "Anna", sku = goods.Sku, quantity = 1 });
        using var file = new ByteArrayContent("A note"u8.ToArray());
        using var kept = await program.PostAsync(new Uri($"/api/v1/orders/{order}/attachments?fileName={name}.txt", UriKind.Relative), file);
        await program.Made("suppliers", new { name = $"{name} supplier", address = new { name = "", line1 = "", postalCode = "", city = "Tampere", country = "FI" } });
        return (goods, order);
    }

    [GeneratedRegex("⟦[^⟧]*⟧")]
    private static partial Regex Missing();

    [GeneratedRegex("<a[^>]* href=\"(/[^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Anonymous();
}
