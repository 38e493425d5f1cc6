using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kontor.Server.Store;
using Kontor.Tests.Access;
using Kontor.Tests.Harness;
using Microsoft.Playwright;
using Xunit;

namespace Kontor.Tests.Browser;

/// <summary>K05, K14, K19, T20 at the screen.</summary>
public sealed partial class AnOrderThatGoesOn(Servers servers, Chromium chromium)
{
    [Fact]
    public async Task Is_converted_from_a_pro_forma_and_each_leads_to_the_other()
    {
        var server = await servers.On(Engine.Sqlite);
        var quote = await QuoteAsync(server, await server.GoodsAsync("Converted"));
        await using var visit = await Open(server, quote);

        await visit.Page.ClickAsync("[data-verb=convert]");
        await visit.Page.WaitForSelectorAsync("#dialog .effects");
        await visit.Page.ClickAsync("#dialog button[type=submit]");
        await visit.Page.WaitForURLAsync(address => Order().IsMatch(address) && !address.Contains(quote, StringComparison.Ordinal));

        await Assertions.Expect(visit.Page.Locator("[data-links]")).ToContainTextAsync("Converted from");
        await visit.Page.ClickAsync("[data-links] a");
        await visit.Page.WaitForURLAsync(address => address.Contains(quote, StringComparison.Ordinal));
        await Assertions.Expect(visit.Page.Locator("[data-links]")).ToContainTextAsync("Converted to");
        await Assertions.Expect(visit.Page.Locator(".states")).ToContainTextAsync("Closed");
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Is_finalised_after_a_warning_and_can_no_longer_be_edited()
    {
        var server = await servers.On(Engine.Sqlite);
        await using var visit = await Open(server, await server.OrderAsync(await server.GoodsAsync("Finalised")));

        await visit.Page.ClickAsync(".acts details.menu summary");
        await visit.Page.ClickAsync("[data-verb=finalise]");
        await Assertions.Expect(visit.Page.Locator("#dialog .note-warned")).ToContainTextAsync("cannot be taken back");
        await visit.Page.ClickAsync("#dialog button[type=submit]");

        await Assertions.Expect(visit.Page.Locator("[data-finalised]")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("[data-verb=edit]")).ToHaveAttributeAsync("aria-disabled", "true");
    }

    [Fact]
    public async Task Waits_on_hold_with_its_reason_in_sight()
    {
        var server = await servers.On(Engine.Sqlite);
        await using var visit = await Open(server, await server.OrderAsync(await server.GoodsAsync("Waiting")));

        await visit.Page.ClickAsync(".acts details.menu summary");
        await visit.Page.ClickAsync("[data-verb=hold]");
        await visit.Page.FillAsync("#f-reason", "Credit check");
        await visit.Page.ClickAsync("#dialog button[type=submit]");

        await Assertions.Expect(visit.Page.Locator(".note-warned[role=status]:not([hidden])")).ToContainTextAsync("On hold: Credit check");
        await Assertions.Expect(visit.Page.Locator("[data-verb=ship]")).ToHaveAttributeAsync("aria-disabled", "true");
        await visit.Page.ClickAsync("[data-verb=release]");
        await visit.Page.WaitForSelectorAsync("#dialog .effects");
        await visit.Page.ClickAsync("#dialog button[type=submit]");
        await Assertions.Expect(visit.Page.Locator("button[data-verb=ship]:not([aria-disabled])")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Advances_with_others_from_the_queue_of_its_stage()
    {
        var server = await servers.On(Engine.Sqlite);
        var goods = await server.GoodsAsync("Queued");
        _ = (await server.OrderAsync(goods), await server.OrderAsync(goods), await server.OrderAsync(goods));
        await using var visit = await chromium.VisitAsync(server.Address);
        await visit.SignInAsync();
        await visit.Page.GotoAsync("/orders?stage=SHIPPAPER&customerName=Queued");

        await visit.Page.CheckAsync("[data-all]");
        await visit.Page.ClickAsync("[hx-post='/orders/acts/advance?dryRun=true']");
        await Assertions.Expect(visit.Page.Locator("#dialog tbody tr")).ToHaveCountAsync(3);
        await visit.Page.ClickAsync("#dialog .btn-primary");
        await Assertions.Expect(visit.Page.Locator("#dialog .btn-primary")).ToHaveTextAsync("Close");
        await visit.Page.ClickAsync("#dialog .btn-primary");

        await visit.Page.GotoAsync("/orders?stage=SHIPMENT&customerName=Queued");
        await Assertions.Expect(visit.Page.Locator("input[name=ids]")).ToHaveCountAsync(3);
        Assert.Empty(visit.Errors);
    }

    private async Task<Visit> Open(ServerProcess server, string order)
    {
        var visit = await chromium.VisitAsync(server.Address);
        await visit.SignInAsync();
        await visit.Page.GotoAsync($"/orders/{order}");
        return visit;
    }

    private static async Task<string> QuoteAsync(ServerProcess server, Goods goods)
    {
        using var program = server.NewProgram();
        var types = (await program.Ask("/api/v1/order-types?code=PRO-FORMA")).Body!["items"]!;
        return await program.Made("orders", new
        {
            customer = goods.CustomerId,
            orderType = (string)types[0]!["id"]!,
            subject = "Mugs",
            orderedOn = "2026-11-20",
            lines = new JsonArray(new JsonObject { ["sku"] = goods.Sku, ["quantity"] = 4 }),
        });
    }

    [GeneratedRegex("/orders/[0-9a-f-]{36}")]
    private static partial Regex Order();
}
