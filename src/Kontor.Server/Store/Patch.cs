using System.Text.Json.Nodes;

namespace Kontor.Server.Store;

/// <summary>
/// The difference between two states of a document, in the manner of a JSON merge patch (RFC 7396): changed members only,
/// null for what is gone. Lists of lines, which have ids, are compared line by line.
/// </summary>
public static class Patch
{
    /// <summary>What turns the one into the other; nothing when they are the same.</summary>
    public static JsonObject? Between(JsonObject before, JsonObject after)
    {
        var patch = new JsonObject();
        foreach (var (name, value) in after)
        {
            before.TryGetPropertyValue(name, out var was);
            if (was is JsonObject a && value is JsonObject b && a.Count > 0 && b.Count > 0)
            {
                if (Between(a, b) is { } inner)
                {
                    patch[name] = inner;
                }
            }
            else if (AreLines(was) && AreLines(value) && ById(was!) is { } old && ById(value!) is { } now)
            {
                if (Between(old, now) is { } lines)
                {
                    patch[name] = lines;
                }
            }
            else if (!JsonNode.DeepEquals(was, value))
            {
                patch[name] = value?.DeepClone();
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
            else if (change is JsonObject inner && state[name] is JsonObject part)
            {
                Apply(part, inner);
            }
            else if (change is JsonObject lines && AreLines(state[name]) && ById(state[name]!) is { } byId)
            {
                Apply(byId, lines);
                state[name] = new JsonArray([.. byId.Select(line => line.Value!.DeepClone()).OrderBy(line => (int?)line["position"] ?? 0)]);
            }
            else
            {
                state[name] = change.DeepClone();
            }
        }
    }

    private static bool AreLines(JsonNode? node) => node is JsonArray { Count: > 0 } list && list.All(item => item is JsonObject line && line.ContainsKey("id"));

    private static JsonObject ById(JsonNode lines) =>
        new(lines.AsArray().Select(line => KeyValuePair.Create<string, JsonNode?>(line!["id"]!.GetValue<string>(), line.DeepClone())));
}
