using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Kontor.Server.Store;

namespace Kontor.Server.Http;

/// <summary>How the API shows a document: everything it tells of itself, its version, and what may be done to it.</summary>
public static class DocumentJson
{
    private static readonly ConcurrentDictionary<Type, JsonElement> Inputs = new();

    public static JsonSerializerOptions Options { get; } = new(Memento.Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { ShowWhatIsTold } },
    };

    public static JsonObject Of(Document document, IEnumerable<Offered> offers)
    {
        var json = Of(document);
        json["acts"] = Acts(document, offers);
        return json;
    }

    public static JsonObject Of(Document document) => Row(document);

    /// <summary>A document, or a row of a book.</summary>
    public static JsonObject Row(object row) => JsonSerializer.SerializeToNode(row, row.GetType(), Options)!.AsObject();

    public static JsonArray Acts(Document document, IEnumerable<Offered> offers)
    {
        var plural = Lifecycles.Of(document.GetType()).Plural;
        var acts = new JsonArray();
        foreach (var (row, reason) in offers)
        {
            var act = new JsonObject
            {
                ["verb"] = row.Verb,
                ["allowed"] = reason is null,
                ["post"] = $"{Api.Root}/{plural}/{document.Key}/{row.Path}",
                ["input"] = Input(row.Act),
            };
            if (reason is not null)
            {
                act["code"] = reason.Code;
                act["reason"] = reason.Sentence;
            }

            acts.Add(act);
        }

        return acts;
    }

    private static JsonObject Input(Type act) => JsonObject.Create(Inputs.GetOrAdd(act, static one => JsonSerializer.SerializeToElement(InputOf(one))))!;

    private static JsonObject InputOf(Type act) =>
        new(Shape.Of(act).Fields.Values.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Name, TypeName(field.Type) + (field.Required ? "" : "?"))));

    private static string TypeName(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare switch
        {
            _ when bare == typeof(DateOnly) => "date",
            _ when bare == typeof(Guid) || (bare.IsGenericType && bare.GetGenericTypeDefinition() == typeof(Id<>)) => "uuid",
            _ when bare == typeof(bool) => "boolean",
            _ when bare == typeof(int) || bare == typeof(decimal) => "number",
            _ when bare == typeof(string) || bare.IsEnum => "string",
            _ when bare.IsGenericType => "list",
            _ => "object",
        };
    }

    private static void ShowWhatIsTold(JsonTypeInfo type)
    {
        if (!type.Type.IsSubclassOf(typeof(Document)))
        {
            return;
        }

        var tellsLifecycle = type.Type.GetProperty("Lifecycle") is not null;
        for (var index = type.Properties.Count - 1; index >= 0; index--)
        {
            if (type.Properties[index].Name is "key" or "stateName" or "searchText" || (type.Properties[index].Name == "state" && tellsLifecycle))
            {
                type.Properties.RemoveAt(index);
            }
        }
    }
}
