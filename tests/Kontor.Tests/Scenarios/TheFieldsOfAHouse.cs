using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>V11: the house's own fields of orders, of every kind, on a server of its own.</summary>
public sealed class TheFieldsOfAHouse
{
    [Theory, EachEngine]
    public async Task Hold_what_their_kind_allows_and_are_required_only_from_now_on(Engine engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var server = await ServerProcess.StartAsync(database);
        var shop = Program.Of(server);
        var settings = (string)(await shop.See("settings"))["items"]![0]!["id"]!;
        var usual = (await shop.See($"settings/{settings}"))["fields"]!.AsArray();
        var (_, sku) = await shop.Goods();
        var customer = await shop.Customer();
        var old = await shop.Do("orders", Body("Old"));

        var fields = await Edit([Own("Site"), Own("Pallets", "Number"), Own("Promised", "Date"), Own("Colour", "Choice", "red", "blue"), Own("Planner", "User")]);
        Assert.Equal(["site", "pallets", "promised", "colour", "planner"], fields.Skip(usual.Count).Select(field => (string)field!["key"]!));
        (await shop.Post("orders", Body("Wrong", ("pallets", "many"), ("promised", "22.11.2026"), ("colour", "green"), ("planner", "Nobody"), ("shape", "round"))))
            .IsFaulty("fields[0].value", "fields[1].value", "fields[2].value", "fields[3].value", "fields[4].key");
        var order = await shop.Do("orders", Body("Right", ("site", "Yard 3"), ("pallets", "2.5"), ("promised", "2026-12-01"), ("colour", "red"), ("planner", "Administrator")));
        Assert.Equal(["Yard 3", "2.5", "2026-12-01", "red", "Administrator"], order["fields"]!.AsArray().Select(field => (string)field!["value"]!));

        // Required from now on; what is there stays there.
        fields.Single(field => (string)field!["key"]! == "site")!["isRequired"] = true;
        fields.Single(field => (string)field!["key"]! == "seller")!["isRequired"] = true;
        await Save(fields);
        (await shop.Post("orders", Body("Bare"))).IsFaulty("fields", "seller");
        await shop.Do($"orders/{old["id"]}/edit", new { subject = "Still bare" });
        (await shop.Post($"orders/{order["id"]}/edit", new { fields = new[] { new { key = "site", value = "" } } })).IsFaulty("fields[0].value");
        var named = await shop.Do($"orders/{old["id"]}/edit", new { seller = "Administrator" });
        (await shop.Post($"orders/{named["id"]}/edit", new { seller = "" })).IsFaulty("seller");

        // A field is hidden, never lost.
        (await shop.Post($"settings/{settings}/edit", new JsonObject { ["fields"] = usual.DeepClone() })).IsFaulty("fields");
        fields.Single(field => (string)field!["key"]! == "colour")!["isShown"] = false;
        await Save(fields);
        Assert.Contains("red", (await shop.See($"orders/{order["id"]}"))["fields"]!.ToJsonString(), StringComparison.Ordinal);

        JsonObject Body(string subject, params (string Key, string Value)[] values)
        {
            var body = Program.Body(customer, new { sku, quantity = 1 });
            body["subject"] = subject;
            body["fields"] = new JsonArray([.. values.Select(value => (JsonNode)new JsonObject { ["key"] = value.Key, ["value"] = value.Value })]);
            return body;
        }

        async Task<JsonArray> Edit(JsonNode[] own) => await Save([.. usual.Select(field => field!.DeepClone()), .. own]);

        async Task<JsonArray> Save(JsonArray all) =>
            (await shop.Do($"settings/{settings}/edit", new JsonObject { ["fields"] = all.DeepClone() }))["fields"]!.DeepClone().AsArray();
    }

    private static JsonObject Own(string name, string kind = "Text", params string[] choices) => new()
    {
        ["key"] = "", ["name"] = name, ["kind"] = kind, ["isShown"] = true, ["isRequired"] = false, ["choices"] = new JsonArray([.. choices.Select(choice => (JsonNode)choice)]),
    };
}
