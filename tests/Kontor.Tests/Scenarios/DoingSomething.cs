using System.Globalization;
using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>K16, T09.</summary>
public sealed class DoingSomething(Servers servers)
{
    [Theory, EachEngine]
    public async Task About_an_order_is_planned_done_and_reopened(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods();
        var customer = await shop.Customer();
        var order = await shop.Order(customer, new { sku, quantity = 1 });

        var call = await shop.Do("activities", new { kind = "Call", subject = "Ask for the colour", order = (string)order["id"]!, dueOn = "2026-12-01" });
        Assert.Equal(("Open", "First key", (string)order["number"]!, customer), ((string)call["state"]!, (string)call["owner"]!, (string)call["orderNumber"]!, (string)call["customer"]!));
        (await shop.Post($"activities/{call["id"]}/edit", new { owner = "Nobody" })).IsFaulty("owner");
        await shop.Do("users", new { name = "Anna " + shop.Mark, email = $"anna.{shop.Mark}@example.com".ToLowerInvariant(), roles = Array.Empty<string>() });
        await shop.Do($"activities/{call["id"]}/edit", new { owner = "Anna " + shop.Mark, text = "Blue?" });
        await shop.Do($"activities/{call["id"]}/complete", new { text = "Blue" });
        (await shop.Post($"activities/{call["id"]}/complete")).IsRefused("already-done", "First key was here first");
        Assert.Equal(("Done", "Blue", "First key"), await About(shop, call, "state", "text", "doneBy"));
        await shop.Do($"activities/{call["id"]}/reopen");
        await shop.Do($"activities/{call["id"]}/cancel");

        Assert.Single((await shop.See($"orders/{order["id"]}/activities?kind=Call&status=Cancelled"))["items"]!.AsArray());
        Assert.Single((await shop.See($"customers/{customer}/activities"))["items"]!.AsArray());
        Assert.Single((await shop.See($"activities?owner={Uri.EscapeDataString("Anna " + shop.Mark)}"))["items"]!.AsArray());
    }

    [Theory, EachEngine]
    public async Task Is_found_by_whose_it_is_by_kind_and_when_it_is_overdue(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        foreach (var (subject, days, owner) in new (string, int?, string?)[] { ("late", -3, null), ("later", 3, null), ("theirs", -3, "Administrator"), ("never", null, null) })
        {
            await shop.Do("activities", new { kind = "Meeting", subject = $"{subject} {shop.Mark}", dueOn = days is { } some ? today.AddDays(some).ToString("O", CultureInfo.InvariantCulture) : null, owner });
        }

        Assert.Equal(["late", "theirs"], await Subjects(shop, "overdue=true"));
        Assert.Equal(["later", "never"], await Subjects(shop, "overdue=false"));
        Assert.Equal(["late"], await Subjects(shop, "overdue=true&mine=true&kind=Meeting,Call"));
        Assert.Equal(["theirs"], await Subjects(shop, "mine=false"));
        Assert.Empty(await Subjects(shop, "kind=Note"));
    }

    [Theory, EachEngine]
    public async Task Without_a_subject_or_about_nothing_there_is_is_sent_back(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods();
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 1 });

        (await shop.Post("activities", new { kind = "Task" })).IsFaulty("subject");
        (await shop.Post("activities", new { subject = "Ask", order = Guid.Empty })).IsFaulty("order");
        (await shop.Post("activities", new { subject = "Ask", order = (string)order["id"]!, customer = await shop.Customer() })).IsFaulty("customer");
    }

    [Theory, EachEngine]
    public async Task Is_noted_by_the_house_when_an_order_completes_by_itself(Engine engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var server = await ServerProcess.StartAsync(database);
        var shop = Program.Of(server);
        await shop.Do($"settings/{(await shop.See("settings"))["items"]![0]!["id"]}/edit", new { nonInventoryStage = "Completed", offersOnPlacing = true });
        var (_, work) = await shop.Service();

        var order = await shop.Order(await shop.Customer(), new { sku = work, quantity = 1 });

        var note = Assert.Single((await shop.See($"orders/{order["id"]}/activities"))["items"]!.AsArray())!;
        Assert.Equal(("Note", "Done"), ((string)note["kind"]!, (string)note["state"]!));
        Assert.Contains((string)order["number"]!, (string)note["subject"]!, StringComparison.Ordinal);
        Assert.Empty((await shop.See($"orders/{order["id"]}/offers"))["items"]!.AsArray());
        var (_, goods) = await shop.Goods();
        var offered = await shop.Order(await shop.Customer(), new { sku = goods, quantity = 1 });
        Assert.Equal("Open", (string)Assert.Single((await shop.See($"orders/{offered["id"]}/offers"))["items"]!.AsArray())!["state"]!);
    }

    private static async Task<(string, string, string)> About(Program shop, JsonNode activity, string one, string other, string third)
    {
        var now = await shop.See($"activities/{activity["id"]}");
        return ((string)now[one]!, (string)now[other]!, (string)now[third]!);
    }

    private static async Task<List<string>> Subjects(Program shop, string question) =>
        [.. (await shop.See($"activities?{question}&subject={shop.Mark}"))["items"]!.AsArray().Select(one => ((string)one!["subject"]!).Split(' ')[0])];
}
