using System.Text.Json;
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

    /// <summary>What turns one text into the other; members that are the same letter by letter are not looked into.</summary>
    public static JsonObject? Between(byte[] before, byte[] after)
    {
        var (was, now) = (MembersOf(before), MembersOf(after));
        JsonObject Other(Dictionary<string, ReadOnlyMemory<byte>> one, Dictionary<string, ReadOnlyMemory<byte>> other) =>
            new(one.Where(member => !other.TryGetValue(member.Key, out var same) || !same.Span.SequenceEqual(member.Value.Span))
                .Select(member => KeyValuePair.Create(member.Key, JsonNode.Parse(member.Value.Span))));
        return Between(Other(was, now), Other(now, was));
    }

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
            else if (AreLines(was) && AreLines(value) && KeepsOrder(was!.AsArray(), value!.AsArray()))
            {
                if (BetweenLines(was!.AsArray(), value!.AsArray()) is { Count: > 0 } lines)
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

    private static Dictionary<string, ReadOnlyMemory<byte>> MembersOf(byte[] json)
    {
        var members = new Dictionary<string, ReadOnlyMemory<byte>>();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            var from = (int)reader.TokenStartIndex;
            reader.Skip();
            members.Add(name, json.AsMemory(from, (int)reader.BytesConsumed - from));
        }

        return members;
    }

    private static JsonObject BetweenLines(JsonArray before, JsonArray after)
    {
        var patch = new JsonObject();
        var gone = before.ToDictionary(Id, line => line!.AsObject());
        foreach (var line in after)
        {
            if (!gone.Remove(Id(line), out var was))
            {
                patch[Id(line)] = line!.DeepClone();
            }
            else if (Between(was, line!.AsObject()) is { } inner)
            {
                patch[Id(line)] = inner;
            }
        }

        foreach (var id in gone.Keys)
        {
            patch[id] = null;
        }

        return patch;
    }

    private static JsonArray Applied(JsonNode before, JsonObject lines)
    {
        var byId = ById(before);
        Apply(byId, lines);
        return new JsonArray([.. byId.Select(line => line.Value!.DeepClone()).OrderBy(Position)]);
    }

    /// <summary>Whether <see cref="Applied"/> puts the lines back in the order they have.</summary>
    private static bool KeepsOrder(JsonArray before, JsonArray after)
    {
        var now = after.ToDictionary(Id, line => Position(line!));
        var known = before.Select(Id).ToHashSet();
        return before.Select(Id).Where(now.ContainsKey).Concat(after.Select(Id).Where(id => !known.Contains(id)))
            .OrderBy(id => now[id]).SequenceEqual(after.Select(Id));
    }

    private static bool AreLines(JsonNode? node) =>
        node is JsonArray { Count: > 0 } list
        && list.All(item => item is JsonObject line && line["id"] is JsonValue id && id.TryGetValue<string>(out _))
        && list.Select(Id).Distinct().Count() == list.Count;

    private static string Id(JsonNode? line) => line!["id"]!.GetValue<string>();

    private static int Position(JsonNode line) => line["position"] is JsonValue value && value.TryGetValue<int>(out var position) ? position : 0;

    private static JsonObject ById(JsonNode lines) =>
        new(lines.AsArray().Select(line => KeyValuePair.Create<string, JsonNode?>(Id(line), line!.DeepClone())));
}
