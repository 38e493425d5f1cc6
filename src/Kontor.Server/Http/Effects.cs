using System.Text.Json.Nodes;
using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Kontor.Domain.Stock;
using Kontor.Server.Store;

namespace Kontor.Server.Http;

/// <summary>What a command changes, in figures and in words: the answer to a rehearsal and the text of the dialogs.</summary>
public static class Effects
{
    public static JsonArray Of(Outcome outcome)
    {
        var effects = new JsonArray();
        foreach (var change in outcome.Changes)
        {
            var lifecycle = Lifecycles.Of(change.Document.GetType());
            effects.Add(new JsonObject
            {
                ["kind"] = lifecycle.Plural,
                ["document"] = new JsonObject { ["id"] = change.Document.Key, ["label"] = change.Document.Label },
                ["verb"] = change.Verb,
                ["before"] = change.Before is null ? null : Pick(change.Before, change.Difference),
                ["after"] = change.Difference.DeepClone(),
                ["says"] = Says(change),
            });
        }

        foreach (var message in outcome.Messages)
        {
            effects.Add(new JsonObject
            {
                ["kind"] = message.Channel,
                ["document"] = new JsonObject { ["id"] = message.About.Key, ["label"] = message.About.Label },
                ["says"] = $"{Words.Sentence(message.Channel)} to {string.Join(", ", message.To)}: {message.Subject}",
            });
        }

        return effects;
    }

    /// <summary>One sentence on one change.</summary>
    public static string Says(DocumentChange change)
    {
        var noun = Words.Sentence(Lifecycles.Of(change.Document.GetType()).Noun);
        var name = change.Document switch
        {
            StockItem item => $"Stock of {item.Sku}",
            _ when IsPlaceholder(change.Document.Label) => change.Before is null ? $"A new {noun.ToLowerInvariant()}" : noun,
            _ => $"{noun} {change.Document.Label}",
        };
        if (change.Before is null)
        {
            return change.After["gross"] is { } gross ? $"{name} is made: {gross} {change.After["currency"]}." : $"{name} is made.";
        }

        var parts = Figures(change.Before, change.After).ToList();
        return parts.Count == 0 ? $"{name} changes." : $"{name}: {string.Join(", ", parts)}.";
    }

    /// <summary>The figures and words that change at the top of a document: "on hand 10 → 6".</summary>
    public static IEnumerable<string> Figures(JsonObject before, JsonObject after) =>
        from name in after.Select(member => member.Key).Union(before.Select(member => member.Key))
        where name is not ("version" or "id" or "searchText")
        let was = before[name]
        let now = after[name]
        where was is JsonValue or null && now is JsonValue or null && !JsonNode.DeepEquals(was, now)
        select IsPlaceholder(now?.ToString()) ? $"takes the next {Words.Spaced(name)}" : $"{Words.Spaced(name)} {was?.ToString() ?? "–"} → {now?.ToString() ?? "–"}";

    /// <summary>A rehearsal takes no number: it only says that there will be one.</summary>
    private static bool IsPlaceholder(string? text) => text?.EndsWith("-?", StringComparison.Ordinal) == true;

    private static JsonObject Pick(JsonObject state, JsonObject difference) =>
        new(difference.Where(member => state.ContainsKey(member.Key)).Select(member => KeyValuePair.Create(member.Key, state[member.Key]?.DeepClone())));
}
