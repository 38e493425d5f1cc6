using System.Collections;
using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Kontor.Server.Store;

/// <summary>What a stored state leaves out, said again where people and programs read it: no, zero, an empty list (decision 32).</summary>
internal static class LeftOut
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, Empty>> Known = new();

    /// <summary>Whether a field says nothing by its value; a text, a date or a choice always says something.</summary>
    public static bool IsPlain(Type kind) => kind == typeof(bool) || kind == typeof(int) || kind == typeof(long) || kind == typeof(decimal);

    /// <summary>A whole state, of a document or a line.</summary>
    public static JsonObject Whole(Type kind, JsonObject state)
    {
        foreach (var (name, empty) in Of(kind))
        {
            if (!state.TryGetPropertyValue(name, out var value))
            {
                state[name] = empty.Value?.DeepClone();
            }
            else if (empty.Line is { } line && value is JsonArray rows)
            {
                foreach (var row in rows)
                {
                    Whole(line, row!.AsObject());
                }
            }
        }

        return state;
    }

    /// <summary>A difference: what is not there any more has become no, zero or empty.</summary>
    public static JsonObject Changed(Type kind, JsonObject difference)
    {
        foreach (var (name, empty) in Of(kind))
        {
            if (!difference.TryGetPropertyValue(name, out var value))
            {
                continue;
            }

            if (value is null)
            {
                difference[name] = empty.Value?.DeepClone();
            }
            else if (empty.Line is { } line && value is JsonObject rows)
            {
                foreach (var row in rows.Select(row => row.Value).OfType<JsonObject>())
                {
                    Changed(line, row);
                }
            }
        }

        return difference;
    }

    private static IReadOnlyDictionary<string, Empty> Of(Type kind) => Known.GetOrAdd(kind, static type =>
    {
        var blank = Activator.CreateInstance(type, nonPublic: true)!;
        return Memento.Options.GetTypeInfo(type).Properties
            .Where(property => property.Name != "version")
            .Select(property => (property.Name, Empty: Empties(property, blank)))
            .Where(one => one.Empty is not null)
            .ToDictionary(one => one.Name, one => one.Empty!);
    });

    private static Empty? Empties(JsonPropertyInfo property, object blank) => property.PropertyType switch
    {
        var kind when kind == typeof(bool) => new Empty(JsonValue.Create(false), null),
        var kind when IsPlain(kind) => new Empty(JsonValue.Create(0), null),
        var kind when property.Get!(blank) is ICollection { Count: 0 } =>
            new Empty(new JsonArray(), kind.IsGenericType && kind.GetGenericArguments() is [var line] && Columns.IsIdentified(line) ? line : null),
        _ => null,
    };

    /// <summary>What stands for nothing, and what the lines are where it is a list of them.</summary>
    private sealed record Empty(JsonNode? Value, Type? Line);
}
