using System.Net;
using Kontor.Server.Store;
using Kontor.Tests.Access;
using Kontor.Tests.Harness;
using Microsoft.Playwright;
using Xunit;

namespace Kontor.Tests.Browser;

public sealed class ARefusedAct(Servers servers, Chromium chromium)
{
    [Fact]
    public async Task Is_grey_and_says_why_when_it_has_the_focus()
    {
        var server = await servers.On(Engine.Sqlite);
        var order = await server.OrderAsync(await server.GoodsAsync("Refused"));
        await using var visit = await chromium.VisitAsync(server.Address);
        await visit.SignInAsync();
        await visit.Page.GotoAsync($"/orders/{order}");

        var close = visit.Page.Locator("[data-verb=close]");
        await Assertions.Expect(close).ToHaveAttributeAsync("aria-disabled", "true");
        await Assertions.Expect(visit.Page.Locator("#why-close")).ToBeHiddenAsync();
        await close.FocusAsync();

        await Assertions.Expect(visit.Page.Locator("#why-close")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#why-close")).ToContainTextAsync("is not delivered yet. Ship the rest, or mark it as delivered.");
    }

    [Theory]
    [InlineData("fi", "Sitä ei ole vielä toimitettu.")]
    [InlineData("nl", "Nog niet geleverd.")]
    [InlineData("fr", "Pas encore livrée.")]
    public async Task Says_why_in_the_language_of_the_screen(string language, string sentence)
    {
        var server = await servers.On(Engine.Sqlite);
        var order = await server.OrderAsync(await server.GoodsAsync("Spoken" + language));
        using var browser = await server.SignedIn("admin@kontor.local", ServerProcess.AdminPassword);
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri($"/orders/{order}", UriKind.Relative)));

        Assert.Contains(sentence, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_who_was_there_meanwhile()
    {
        var server = await servers.On(Engine.Sqlite);
        var order = await server.OrderAsync(await server.GoodsAsync("Watched"));
        await using var visit = await chromium.VisitAsync(server.Address);
        await visit.SignInAsync();
        await visit.Page.GotoAsync($"/orders/{order}");
        await Assertions.Expect(visit.Page.Locator("[data-live]")).ToBeHiddenAsync();

        using var program = server.NewProgram();
        await program.Act($"/api/v1/orders/{order}/approve");
        await visit.Page.EvaluateAsync("window.dispatchEvent(new Event('focus'))");

        await Assertions.Expect(visit.Page.Locator("[data-live]")).ToContainTextAsync("First key has changed this since you opened it (Approve).");
        await visit.Page.ClickAsync("[data-live] button");
        await Assertions.Expect(visit.Page.Locator(".states")).ToContainTextAsync("Approved");
    }

    [Fact]
    public async Task Changes_nothing_when_the_dialog_is_left()
    {
        var server = await servers.On(Engine.Sqlite);
        var order = await server.OrderAsync(await server.GoodsAsync("Left"));
        await using var visit = await chromium.VisitAsync(server.Address);
        await visit.SignInAsync();
        await visit.Page.GotoAsync($"/orders/{order}");

        await visit.Page.ClickAsync("[data-verb=approve]");
        await visit.Page.WaitForSelectorAsync("#dialog .effects");
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.ReloadAsync();

        await Assertions.Expect(visit.Page.Locator(".states")).ToContainTextAsync("Created");
    }

    [Fact]
    public async Task Tells_who_was_faster_when_the_page_is_stale()
    {
        var server = await servers.On(Engine.Sqlite);
        var order = await server.OrderAsync(await server.GoodsAsync("Stale"));
        await using var visit = await chromium.VisitAsync(server.Address);
        await visit.SignInAsync();
        await visit.Page.GotoAsync($"/orders/{order}");
        await visit.Page.ClickAsync("[data-verb=approve]");
        await visit.Page.WaitForSelectorAsync("#dialog .effects");

        using var program = server.NewProgram();
        using var faster = await program.PostAsync(new Uri($"/api/v1/orders/{order}/approve", UriKind.Relative), null);
        Assert.True(faster.IsSuccessStatusCode);
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page.Locator("#dialog [role=alert]")).ToContainTextAsync("First key");
    }
}
