using Kontor.Server.Store;
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
