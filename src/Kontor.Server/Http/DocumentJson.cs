using System.Buffers;
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
    private static readonly ConcurrentDictionary<Type, byte[]> Inputs = new();

    public static JsonSerializerOptions Options { get; } = new(Memento.Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { ShowWhatIsTold } },
    };

    /// <summary>A document with what may be done to it, as a tree to add to.</summary>
    public static JsonObject Of(Document document, IEnumerable<Offered> offers)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text))
        {
            Write(writer, document, offers);
        }

        return JsonNode.Parse(text.WrittenSpan)!.AsObject();
    }

    public static JsonObject Of(Document document) => JsonSerializer.SerializeToNode(document, document.GetType(), Options)!.AsObject();

    public static void Write(Utf8JsonWriter writer, Document document, IEnumerable<Offered> offers)
    {
        writer.WriteStartObject();
        WriteMembers(writer, document, offers);
        writer.WriteEndObject();
    }

    /// <summary>What stands within the braces, so that an answer can say more.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, Document document, IEnumerable<Offered> offers)
    {
        WriteMembers(writer, document);
        writer.WritePropertyName("acts");
        WriteActs(writer, document, offers);
    }

    /// <summary>A document or a row of a book, without what is hidden.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, object row, IReadOnlySet<string>? hidden = null)
    {
        foreach (var property in Options.GetTypeInfo(row.GetType()).Properties)
        {
            if (hidden?.Contains(property.Name) != true && property.Get?.Invoke(row) is { } value)
            {
                writer.WritePropertyName(property.Name);
                JsonSerializer.Serialize(writer, value, property.PropertyType, Options);
            }
        }
    }

    public static void WriteActs(Utf8JsonWriter writer, Document document, IEnumerable<Offered> offers)
    {
        var plural = Lifecycles.Of(document.GetType()).Plural;
        writer.WriteStartArray();
        foreach (var (row, reason, isSure) in offers)
        {
            writer.WriteStartObject();
            writer.WriteString("verb", row.Verb);
            if (isSure)
            {
                writer.WriteBoolean("allowed", reason is null);
            }
            else
            {
                writer.WriteNull("allowed");
            }

            writer.WriteString("post", $"{Api.Root}/{plural}/{document.Key}/{row.Path}");
            writer.WritePropertyName("input");
            writer.WriteRawValue(Inputs.GetOrAdd(row.Act, Input), skipInputValidation: true);
            if (reason is not null)
            {
                writer.WriteString("code", reason.Code);
                writer.WriteString("reason", reason.Sentence);
            }
            else if (!isSure)
            {
                writer.WriteString("reason", $"It depends on other documents too: GET {Api.Root}/{plural}/{document.Key}/acts looks at them.");
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>The fields of a body, each with its type; it is the same for every document.</summary>
    private static byte[] Input(Type act) => JsonSerializer.SerializeToUtf8Bytes(
        Shape.Of(act).Fields.Values.ToDictionary(field => field.Name, field => TypeName(field.Type) + (field.Required ? "" : "?")));

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
