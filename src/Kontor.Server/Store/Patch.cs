using System.Text.Json.Nodes;

namespace Kontor.Server.Store;

/// <summary>
/// The difference between two states of a document, in the manner of a JSON merge patch (RFC 7396): changed members only,
/// null for what is gone. Lists of lines, which have ids, are compared line by line. What a merge would get wrong, such as an
/// object that became empty, stands as <c>{"=": value}</c> and replaces what was.
/// </summary>
public static class Patch
{
    private const string Instead = "=";

    /// <summary>What turns the one into the other; nothing when they are the same.</summary>
    public static JsonObject? Between(JsonObject before, JsonObject after)
    {
        var patch = new JsonObject();
        foreach (var (name, value) in after)
        {
            var known = before.TryGetPropertyValue(name, out var was);
            if (was is JsonObject a && value is JsonObject b && a.Count > 0 && b.Count > 0)
            {
                if (Between(a, b) is { } inner)
                {
                    patch[name] = inner;
                }
            }
            else if (AreLines(was) && AreLines(value) && Between(ById(was!), ById(value!)) is var lines && KeepsOrder(was!, lines, value!))
            {
                if (lines is not null)
                {
                    patch[name] = lines;
                }
            }
            else if (!known || !JsonNode.DeepEquals(was, value))
            {
                patch[name] = value is null || (value is JsonObject && (was is JsonObject || AreLines(was)))
                    ? new JsonObject { [Instead] = value?.DeepClone() }
                    : value.DeepClone();
            }
        }

        foreach (var (name, _) in before)
        {
            if (!after.ContainsKey(name))
            {
                patch[name] = null;
            }
        }

        return patch.Count == 0 ? null : patch;
    }

    /// <summary>Applies a patch to a state, in place.</summary>
    public static void Apply(JsonObject state, JsonObject patch)
    {
        foreach (var (name, change) in patch)
        {
            if (change is null)
            {
                state.Remove(name);
            }
            else if (change is JsonObject { Count: 1 } whole && whole.TryGetPropertyValue(Instead, out var value))
            {
                state[name] = value?.DeepClone();
            }
            else if (change is JsonObject inner && state[name] is JsonObject part)
            {
                Apply(part, inner);
            }
            else if (change is JsonObject lines && AreLines(state[name]))
            {
                state[name] = Applied(state[name]!, lines);
            }
            else
            {
                state[name] = change.DeepClone();
            }
        }
    }

    private static JsonArray Applied(JsonNode before, JsonObject? lines)
    {
        var byId = ById(before);
        Apply(byId, lines ?? []);
        return new JsonArray([.. byId.Select(line => line.Value!.DeepClone()).OrderBy(Position)]);
    }

    private static bool KeepsOrder(JsonNode before, JsonObject? lines, JsonNode after) =>
        Applied(before, lines).Select(Id).SequenceEqual(after.AsArray().Select(Id));

    private static bool AreLines(JsonNode? node) =>
        node is JsonArray { Count: > 0 } list
        && list.All(item => item is JsonObject line && line["id"] is JsonValue id && id.TryGetValue<string>(out _))
        && list.Select(Id).Distinct().Count() == list.Count;

    private static string Id(JsonNode? line) => line!["id"]!.GetValue<string>();

    private static int Position(JsonNode line) => line["position"] is JsonValue value && value.TryGetValue<int>(out var position) ? position : 0;

    private static JsonObject ById(JsonNode lines) =>
        new(lines.AsArray().Select(line => KeyValuePair.Create<string, JsonNode?>(Id(line), line!.DeepClone())));
}
