using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>V06, V07, V35, K14: one list that tells what happened.</summary>
public sealed class ReadingTheEventsOfAnOrder(Servers servers)
{
    [Theory, EachEngine]
    public async Task Tells_every_step_with_who_and_from_what_to_what(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var order = await Placed(shop);

        await shop.Do($"orders/{order}/mark-delivered");
        await shop.Do($"orders/{order}/unmark-delivered");
        await shop.Do($"orders/{order}/approve");
        await shop.Do($"orders/{order}/hold", new { reason = "Wait for Anna" });
        await shop.Do($"orders/{order}/release");
        await shop.Do($"orders/{order}/finalise", new { confirm = true });
        await shop.Do($"orders/{order}/mark-delivered");
        var bill = await shop.Do($"orders/{order}/invoices");
        await shop.Do($"invoices/{bill["id"]}/send");
        await shop.Do($"orders/{order}/close");
        await shop.Do($"orders/{order}/reopen");

        var events = await Events(shop, order);
        Assert.Equal(
            ["Create", "MarkDelivered", "UnmarkDelivered", "Approve", "Hold", "Release", "Finalise", "MarkDelivered", "Bill", "Invoice", "Close", "Reopen"],
            events.Select(one => (string)one!["kind"]!));
        Assert.All(events, one => Assert.Equal("First key", (string)one!["by"]!));
        Assert.Equal(("Open", "DeliveredUnstocked"), Turn(events[1]!, "fulfilment"));
        Assert.Equal(("Created", "Approved"), Turn(events[3]!, "lifecycle"));
        Assert.Equal("Wait for Anna", (string)events[4]!["text"]!);
        Assert.Equal(("false", "true"), Turn(events[6]!, "finalised"));
        Assert.Contains("invoices.send INV-", (string)events[9]!["because"]!, StringComparison.Ordinal);
        Assert.Equal("Reopen: lifecycle Closed → Approved", (string)events[11]!["text"]!);
    }

    [Theory, EachEngine]
    public async Task Keeps_the_name_that_a_work_status_had(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var order = await Placed(shop);
        var code = "D" + shop.Mark;
        var status = await shop.Do("work-statuses", new { code, names = new { en = "Design " + shop.Mark }, position = 900 });

        await shop.Do($"orders/{order}/set-work-status", new { workStatus = code });
        await shop.Do($"work-statuses/{status["id"]}/edit", new { names = new { en = "Drawing " + shop.Mark } });
        await shop.Do($"orders/{order}/set-work-status", new { workStatus = (string)(await shop.See("work-statuses?limit=200"))["items"]!.AsArray().First(one => (bool)one!["isDefault"]!)!["code"]! });

        var events = await Events(shop, order);
        Assert.Equal("Design " + shop.Mark, Turn(events[1]!, "workStatus").To);
        Assert.Equal("Drawing " + shop.Mark, Turn(events[2]!, "workStatus").From);
        Assert.Contains($"→ Design {shop.Mark}", (string)events[1]!["text"]!, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task Is_asked_page_by_page_by_kind_person_and_day(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var order = await Placed(shop);
        await shop.Do($"orders/{order}/hold", new { reason = "Credit" });
        await shop.Do($"orders/{order}/release");

        var first = await shop.See($"orders/{order}/events?limit=2&count=true");
        var second = await shop.See($"orders/{order}/events?limit=2&cursor={first["next"]}");

        Assert.Equal(3, (int)first["total"]!);
        Assert.Equal(["Release", "Hold", "Create"], first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(one => (string)one!["kind"]!));
        Assert.Null(second["next"]);
        Assert.Equal("Hold", (string)Assert.Single((await shop.See($"orders/{order}/events?kind=hold&by=first&text=credit&from=2020-01-01"))["items"]!.AsArray())!["kind"]!);
        Assert.Empty((await shop.See($"orders/{order}/events?to=2020-01-01"))["items"]!.AsArray());
        (await shop.Get($"orders/{order}/events?colour=red")).IsFaulty("colour");
        (await shop.Get($"orders/{order}/events?from=yesterday")).IsFaulty("from");
        (await shop.Get($"orders/{order}/events?sort=kind")).IsFaulty("sort");
    }

    private static async Task<string> Placed(Program shop) =>
        (string)(await shop.Order(await shop.Customer(), new { sku = (await shop.Goods(onHand: 5)).Sku, quantity = 2 }))["id"]!;

    private static async Task<JsonArray> Events(Program shop, string order) => (await shop.See($"orders/{order}/events?sort=at&limit=500"))["items"]!.AsArray();

    private static (string? From, string? To) Turn(JsonNode happened, string field)
    {
        var turn = happened["changes"]!.AsArray().Single(one => (string)one!["field"]! == field)!;
        return ((string?)turn["from"], (string?)turn["to"]);
    }
}
