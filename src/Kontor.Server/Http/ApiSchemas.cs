using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Kontor.Domain.Kernel;
using Microsoft.OpenApi;

namespace Kontor.Server.Http;

/// <summary>The shapes of bodies, as the Binder reads them, and of documents, as they are shown.</summary>
internal sealed class ApiSchemas(OpenApiDocument document)
{
    private static readonly Dictionary<Type, (JsonSchemaType Type, string? Format)> Plain = new()
    {
        [typeof(string)] = (JsonSchemaType.String, null),
        [typeof(bool)] = (JsonSchemaType.Boolean, null),
        [typeof(int)] = (JsonSchemaType.Integer, "int32"),
        [typeof(long)] = (JsonSchemaType.Integer, "int64"),
        [typeof(decimal)] = (JsonSchemaType.Number, "decimal"),
        [typeof(DateOnly)] = (JsonSchemaType.String, "date"),
        [typeof(DateTime)] = (JsonSchemaType.String, "date-time"),
        [typeof(Guid)] = (JsonSchemaType.String, "uuid"),
    };

    private readonly Dictionary<Type, string> names = [];

    private IDictionary<string, IOpenApiSchema> Components =>
        (document.Components ??= new OpenApiComponents()).Schemas ??= new Dictionary<string, IOpenApiSchema>();

    /// <summary>The body of an act, with the required fields of the Binder.</summary>
    public IOpenApiSchema Body(Type act) => Component(act, act.Name, () => new OpenApiSchema
    {
        Type = JsonSchemaType.Object,
        Description = XmlDocs.Of(act),
        Properties = Shape.Of(act).Fields.Values.ToDictionary(field => field.Name, field => Told(Of(field.Type, Body), XmlDocs.OfField(act, field.Name))),
        Required = Shape.Of(act).Fields.Values.Where(field => field.Required).Select(field => field.Name).ToHashSet(),
        AdditionalPropertiesAllowed = false,
    });

    /// <summary>A document as it is shown, with what may be done to it.</summary>
    public IOpenApiSchema Shown(Type kind) => Component(kind, kind.Name, () =>
    {
        var schema = Object(kind, new HashSet<string>());
        schema.Properties!["acts"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Named("Act"), Description = "What may be done to it now, and why not what may not." };
        return schema;
    });

    /// <summary>A row of a list.</summary>
    public IOpenApiSchema Row(Type kind, IReadOnlySet<string> hidden) => kind.IsSubclassOf(typeof(Document))
        ? Component(typeof(List<>).MakeGenericType(kind), kind.Name + "InList", () => Object(kind, hidden))
        : Value(kind);

    /// <summary>One of the shapes that every kind shares.</summary>
    public IOpenApiSchema Named(string name) => new OpenApiSchemaReference(name, document);

    public void Add(string name, OpenApiSchema schema) => Components[name] = schema;

    public static OpenApiSchema Text(string? description = null, string? format = null) => new() { Type = JsonSchemaType.String, Description = description, Format = format };

    private IOpenApiSchema Component(Type type, string name, Func<OpenApiSchema> make)
    {
        if (!names.TryGetValue(type, out var known))
        {
            known = Components.ContainsKey(name) ? type.Namespace!.Split('.')[^1] + name : name;
            names[type] = known;
            Components[known] = new OpenApiSchema(); // Its place is taken first: a shape may hold itself.
            Components[known] = make();
        }

        return Named(known);
    }

    private OpenApiSchema Object(Type type, IReadOnlySet<string> hidden)
    {
        var properties = DocumentJson.Options.GetTypeInfo(type).Properties.Where(property => property.Get is not null && !hidden.Contains(property.Name)).ToList();
        return new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = XmlDocs.Of(type),
            Properties = properties.ToDictionary(property => property.Name, property => Told(Of(property.PropertyType, Value), About(property))),
            Required = properties.Where(property => !property.IsGetNullable && Nullable.GetUnderlyingType(property.PropertyType) is null).Select(property => property.Name).ToHashSet(),
        };
    }

    private IOpenApiSchema Value(Type type) => Component(type, type.Name, () => Object(type, new HashSet<string>()));

    private static IOpenApiSchema Of(Type type, Func<Type, IOpenApiSchema> part)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare switch
        {
            _ when Plain.TryGetValue(bare, out var plain) => new OpenApiSchema { Type = plain.Type, Format = plain.Format },
            _ when bare.IsEnum => new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. Enum.GetNames(bare).Select(name => (JsonNode)name)], Description = XmlDocs.Of(bare) },
            _ when bare.IsGenericType && bare.GetGenericTypeDefinition() == typeof(Id<>) => Text($"The id of the {Words.Spaced(bare.GetGenericArguments()[0].Name)}.", "uuid"),
            _ when bare.IsGenericType && bare.IsAssignableTo(typeof(IEnumerable)) => new OpenApiSchema { Type = JsonSchemaType.Array, Items = Of(bare.GetGenericArguments()[0], part) },
            _ => part(bare),
        };
    }

    private static IOpenApiSchema Told(IOpenApiSchema schema, string? says)
    {
        if (says is { Length: > 0 })
        {
            schema.Description = says;
        }

        return schema;
    }

    private static string? About(JsonPropertyInfo property) => property.AttributeProvider is PropertyInfo told ? XmlDocs.Of(told) : null;
}
