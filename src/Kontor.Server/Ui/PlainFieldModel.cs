using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kontor.Domain.Parties;
using Kontor.Server.Http;

namespace Kontor.Server.Ui;

/// <summary>One field of a form, read from the shape of the act and filled from the document.</summary>
/// <param name="Name">As the body names it.</param>
/// <param name="Path">Its place in the body, such as <c>billTo.city</c>.</param>
/// <param name="Kind">What is typed there.</param>
/// <param name="Value">What stands there now, as people of this language write it.</param>
/// <param name="IsRequired">A star says so.</param>
/// <param name="Choices">What it may be, where there is a list.</param>
/// <param name="Inner">The fields of a group, or the columns of rows.</param>
/// <param name="Rows">The rows that there are.</param>
public sealed record PlainFieldModel(
    string Name,
    string Path,
    FieldKind Kind,
    string Value,
    bool IsRequired,
    IReadOnlyList<Selectable> Choices,
    IReadOnlyList<PlainFieldModel> Inner,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Rows)
{
    /// <summary>Given by the program, or the second way to say a thing.</summary>
    private static readonly HashSet<string> Unasked = ["convertToCode", "bill", "shown", "productSku"];

    private static readonly HashSet<string> Lengthy = ["description", "moreInformation", "note", "permissions", "choices", "text"];

    public static async Task<IReadOnlyList<PlainFieldModel>> Of(Type type, string prefix, JsonObject? values, Selectables choices, Phrases phrases, CancellationToken stop)
    {
        var fields = new List<PlainFieldModel>();
        foreach (var field in Shape.Of(type).Fields.Values.Where(field => !Unasked.Contains(field.Name)))
        {
            fields.Add(await One(field, type, prefix + field.Name, values?[field.Name], choices, phrases, stop));
        }

        // Short fields first, groups and rows after them.
        return [.. fields.OrderBy(field => field.Kind is FieldKind.Group or FieldKind.Rows)];
    }

    private static async Task<PlainFieldModel> One(Shape.ShapeField field, Type owner, string path, JsonNode? value, Selectables choices, Phrases phrases, CancellationToken stop)
    {
        var type = Nullable.GetUnderlyingType(field.Type) ?? field.Type;
        var element = type != typeof(string) && type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) ? type.GetGenericArguments()[0] : null;
        var bare = element ?? type;
        if (bare.IsClass && bare != typeof(string))
        {
            var inner = await Of(bare, element is null ? path + "." : "", element is null ? value as JsonObject : null, choices, phrases, stop);
            var rows = (value as JsonArray ?? []).OfType<JsonObject>().Select(row => (IReadOnlyDictionary<string, string>)inner.ToDictionary(one => one.Name, one => Text(row[one.Name], one.Kind, phrases)));
            return new(field.Name, path, element is null ? FieldKind.Group : FieldKind.Rows, "", field.Required, [], inner, [.. rows]);
        }

        // An address says its region in words; a tax rate names one that there is.
        var options = owner == typeof(Address) && field.Name == "region" ? null : await choices.Of(field.Name, bare, phrases, stop);
        var kind = element is not null ? (options is null ? FieldKind.Lines : FieldKind.Several) : KindOf(field.Name, bare, options);
        return new(field.Name, path, kind, Text(value, kind, phrases), field.Required, options ?? [], [], []);
    }

    private static FieldKind KindOf(string name, Type type, IReadOnlyList<Selectable>? options) => type switch
    {
        _ when options is not null => FieldKind.Choice,
        _ when type == typeof(bool) => FieldKind.Flag,
        _ when type == typeof(decimal) || type == typeof(int) => FieldKind.Number,
        _ when type == typeof(DateOnly) => FieldKind.Day,
        _ when name.Contains("password", StringComparison.OrdinalIgnoreCase) => FieldKind.Secret,
        _ when Lengthy.Contains(name) => FieldKind.LongText,
        _ => FieldKind.Text,
    };

    private static string Text(JsonNode? value, FieldKind kind, Phrases phrases) => value switch
    {
        null => "",
        JsonArray list => string.Join('\n', list.Select(one => one?.ToString())),
        JsonValue number when kind == FieldKind.Number && number.GetValueKind() == JsonValueKind.Number =>
            decimal.Parse(number.ToString(), CultureInfo.InvariantCulture).ToString("0.######", phrases.Culture),
        _ => value.ToString(),
    };
}

/// <summary>What is typed into a field.</summary>
public enum FieldKind
{
    Text,
    LongText,
    Secret,
    Number,
    Day,
    Flag,

    /// <summary>One of a list.</summary>
    Choice,

    /// <summary>Any number of a list.</summary>
    Several,

    /// <summary>One entry a line.</summary>
    Lines,

    /// <summary>Fields that belong together.</summary>
    Group,

    /// <summary>Rows of fields.</summary>
    Rows,
}
