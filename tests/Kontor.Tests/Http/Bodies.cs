using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;
using Kontor.Domain.Kernel;
using Kontor.Server.Http;

namespace Kontor.Tests.Http;

/// <summary>Bodies for any act: every field it has, with values that are right, nearly right, or nonsense.</summary>
internal sealed class Bodies(Random random, IReadOnlyList<Guid> known)
{
    private static readonly string[] Texts =
    [
        "", " ", "A", "Järvi Oy", "'; DROP TABLE orders; --", "<b>&\"", "%_\\", "EUR", "FI", "MUG", "W1", "invoice", "a@b.example", "FI12345671", "2026-11-22", "*", "orders.read",
        new('x', 300), "line\nline", "😀", "١٢٣", "{0}", "\u200b", "C62",
    ];

    private static readonly string[] Numbers = ["0", "1", "-1", "2.5", "0.0001", "99999999999999", "-99999999999999.9999", "1000000000", "100", "12", "1e400", "7e28", "0.00001"];

    public static IEnumerable<Shape.ShapeField> Fields(Type type) => Shape.Of(type).Fields.Values.SelectMany(field => Part(field.Type) is { } part ? Fields(part).Prepend(field) : [field]);

    public static bool IsUnderstood(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare.IsEnum || IsId(bare) || Part(bare) is not null || bare == typeof(string) || bare == typeof(bool) || bare == typeof(int)
            || bare == typeof(decimal) || bare == typeof(DateOnly) || bare == typeof(Guid)
            || (bare.IsGenericType && bare.IsAssignableTo(typeof(IEnumerable)) && IsUnderstood(bare.GetGenericArguments()[0]));
    }

    public JsonObject Of(Type type, int depth = 0)
    {
        var body = new JsonObject();
        foreach (var field in Shape.Of(type).Fields.Values.Where(field => field.Required || random.Next(3) > 0))
        {
            body[field.Name] = Value(field.Type, depth);
        }

        if (random.Next(40) == 0)
        {
            body["colour"] = "red";
        }

        return body;
    }

    private JsonNode? Value(Type type, int depth)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return random.Next(25) switch
        {
            0 => null,
            1 => new JsonArray(),
            2 => new JsonObject(),
            3 => JsonValue.Create(Pick(Texts)),
            4 => JsonNode.Parse(Pick(Numbers)),
            _ when bare == typeof(string) => JsonValue.Create(Pick(Texts)),
            _ when bare == typeof(bool) => JsonValue.Create(random.Next(2) == 0),
            _ when bare == typeof(int) => JsonValue.Create(random.Next(4) switch { 0 => int.MaxValue, 1 => int.MinValue, _ => random.Next(-2, 130) }),
            _ when bare == typeof(decimal) => JsonNode.Parse(Pick(Numbers)),
            _ when bare == typeof(DateOnly) => JsonValue.Create(new DateOnly(random.Next(1900, 3000), 2, 28).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            _ when bare.IsEnum => JsonValue.Create(Pick(Enum.GetNames(bare))),
            _ when IsId(bare) || bare == typeof(Guid) => JsonValue.Create(known[random.Next(known.Count)]),
            _ when bare.IsGenericType && bare.IsAssignableTo(typeof(IEnumerable)) =>
                new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(bare.GetGenericArguments()[0], depth + 1))]),
            _ => depth > 4 ? null : Of(bare, depth + 1),
        };
    }

    /// <summary>The fields' own type, where the fields are objects or lists of them.</summary>
    private static Type? Part(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        var element = bare.IsGenericType && !IsId(bare) && bare.IsAssignableTo(typeof(IEnumerable)) ? bare.GetGenericArguments()[0] : bare;
        return element.Assembly == typeof(Document).Assembly && !element.IsEnum && !IsId(element) && !element.IsGenericType ? element : null;
    }

    private static bool IsId(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>);

    private T Pick<T>(T[] of) => of[random.Next(of.Length)];
}
