using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Kontor.Domain.Kernel;

namespace Kontor.Server.Store;

/// <summary>
/// A document's stored state as JSON: what the journal keeps, and from which a document of any moment is shown again. What says
/// nothing stands not in it: no, zero, an empty list. A document has a hundred such fields, and the journal is never thrown away.
/// </summary>
public static class Memento
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(), new IdJson(), new ExactDecimal() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KeepWhatIsStored } },
    };

    public static byte[] Of(Document document) => JsonSerializer.SerializeToUtf8Bytes(document, document.GetType(), Options);

    /// <summary>The document again. Its version stands beside its state, as in the journal: a version alone is no change.</summary>
    public static Document Restore(Type kind, JsonObject state, long version)
    {
        state["version"] = version;
        return (Document)state.Deserialize(kind, Options)!;
    }

    private static void KeepWhatIsStored(JsonTypeInfo type)
    {
        if (!type.Type.IsSubclassOf(typeof(Document)) && !IsLine(type.Type))
        {
            return;
        }

        var blank = Activator.CreateInstance(type.Type, nonPublic: true)!;
        var unlike = new List<Action<object>>();
        for (var index = type.Properties.Count - 1; index >= 0; index--)
        {
            var property = type.Properties[index];
            var member = type.Type.GetProperty(((System.Reflection.MemberInfo)property.AttributeProvider!).Name)!;
            if (member.Name == nameof(Document.Version) && type.Type.IsSubclassOf(typeof(Document)))
            {
                property.ShouldSerialize = (_, _) => false;
            }

            if (!Mapping.IsStored(member))
            {
                type.Properties.RemoveAt(index);
                continue;
            }

            LeaveOutEmpty(property, blank, unlike);
            if (Mapping.ListField(member) is { } list && member.GetSetMethod(true) is null)
            {
                property.Set = (target, value) => list.SetValue(target, value is null ? null : Activator.CreateInstance(list.FieldType, value));
            }
            else if (property.Set is null && member.GetSetMethod(true) is not null)
            {
                var declared = member.DeclaringType!.GetProperty(member.Name)!;
                property.Set = declared.SetValue;
            }
        }

        type.CreateObject = () =>
        {
            var document = Activator.CreateInstance(type.Type, nonPublic: true)!;
            unlike.ForEach(empty => empty(document));
            return document;
        };
    }

    /// <summary>What is left out is empty again when it is restored, whatever a new document begins with.</summary>
    private static void LeaveOutEmpty(JsonPropertyInfo property, object blank, List<Action<object>> unlike)
    {
        var begins = property.Get!(blank);
        var kind = property.PropertyType;
        if (LeftOut.IsPlain(kind))
        {
            var nothing = Activator.CreateInstance(kind)!;
            property.ShouldSerialize ??= (_, value) => !nothing.Equals(value);
            if (!nothing.Equals(begins))
            {
                unlike.Add(document => property.Set!(document, nothing));
            }
        }
        else if (begins is ICollection { Count: 0 })
        {
            property.ShouldSerialize ??= static (_, value) => value is not ICollection { Count: 0 };
        }
    }

    private static bool IsLine(Type type) =>
        type.Assembly == typeof(Document).Assembly && Columns.IsIdentified(type) && !type.IsSubclassOf(typeof(Fact));
}

/// <summary>An identity as its UUID.</summary>
public sealed class IdJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Id<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()[0]))!;

    private sealed class Of<T> : JsonConverter<Id<T>>
    {
        public override Id<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, Id<T> value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}

/// <summary>A decimal without the zeros at its end, so that a value read back from any database is written the same.</summary>
public sealed class ExactDecimal : JsonConverter<decimal>
{
    private const decimal Normal = 1.0000000000000000000000000000m;

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value / Normal);
}
