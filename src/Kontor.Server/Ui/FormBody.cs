using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kontor.Domain.Kernel;
using Kontor.Server.Http;

namespace Kontor.Server.Ui;

/// <summary>Reads what somebody typed into the same body that the API takes, so that one binder tells the faults of both.</summary>
public sealed class FormBody
{
    private readonly IFormCollection form;
    private readonly CultureInfo culture;
    private readonly bool makes;

    private FormBody(IFormCollection form, CultureInfo culture, bool makes) => (this.form, this.culture, this.makes) = (form, culture, makes);

    /// <summary>The body of an act. What is left empty is not said when something is made, and clears a text when it is changed.</summary>
    public static JsonElement Read(IFormCollection form, Row row, CultureInfo culture) =>
        JsonSerializer.SerializeToElement(new FormBody(form, culture, row.Makes).Members(row.Act, "", isTop: true) ?? []);

    /// <summary>A number as people type it: with a point or a comma, spaces between thousands; nothing when it is none.</summary>
    public static decimal? Number(string text, CultureInfo culture)
    {
        var bare = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter is not '\'' and not '\u2019')).Replace('\u2212', '-');
        var last = bare.LastIndexOfAny([',', '.']);
        var isGroup = last >= 0 && bare.Count(letter => letter == bare[last]) > 1;
        var lonely = last >= 0 && !isGroup && bare.IndexOfAny([',', '.']) == last
            && bare[last].ToString() == culture.NumberFormat.NumberGroupSeparator && bare.Length - last == 4 && culture.NumberFormat.NumberGroupSeparator != " ";
        var plain = last < 0 || isGroup || lonely
            ? bare.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal)
            : bare[..last].Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal) + "." + bare[(last + 1)..];
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private JsonObject? Members(Type type, string prefix, bool isTop)
    {
        var body = new JsonObject();
        var isGiven = isTop;
        foreach (var field in Shape.Of(type).Fields.Values)
        {
            var path = prefix + field.Name;
            if (Value(field, path, isTop) is { } value)
            {
                body[field.Name] = value;
                isGiven |= value is not JsonValue text || text.GetValueKind() != JsonValueKind.String || text.GetValue<string>().Length > 0;
            }
        }

        return isGiven ? body : null;
    }

    private JsonNode? Value(Shape.ShapeField field, string path, bool isTop)
    {
        var type = Nullable.GetUnderlyingType(field.Type) ?? field.Type;
        if (type != typeof(string) && type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)))
        {
            return List(type.GetGenericArguments()[0], path);
        }

        if (IsGroup(type))
        {
            return Members(type, path + ".", isTop: false);
        }

        if (!form.TryGetValue(path, out var values))
        {
            return null;
        }

        var text = values[^1]!.Trim();
        if (text.Length == 0)
        {
            return (type == typeof(string) && (isTop ? !makes : !field.Optional)) || (field.Clearable && !makes) ? JsonValue.Create("") : null;
        }

        return type switch
        {
            _ when type == typeof(bool) => JsonValue.Create(text == "true"),
            _ when type == typeof(decimal) || type == typeof(int) => Number(text, culture) is { } number ? JsonValue.Create(number) : JsonValue.Create(text),
            _ => JsonValue.Create(text),
        };
    }

    private JsonArray? List(Type element, string path)
    {
        if (!IsGroup(element))
        {
            return form.TryGetValue(path, out var values)
                ? new JsonArray([.. values.SelectMany(value => value!.Split('\n')).Select(value => value.Trim()).Where(value => value.Length > 0).Select(value => (JsonNode)JsonValue.Create(value))])
                : null;
        }

        var rows = new JsonArray();
        for (var index = 0; ; index++)
        {
            var prefix = string.Create(CultureInfo.InvariantCulture, $"{path}[{index}].");
            if (!form.Keys.Any(key => key.StartsWith(prefix, StringComparison.Ordinal)))
            {
                return rows.Count > 0 || form.ContainsKey(path) ? rows : null;
            }

            rows.Add(Members(element, prefix, isTop: false) ?? []);
        }
    }

    private static bool IsGroup(Type type) =>
        type.IsClass && type != typeof(string) && !type.IsAssignableTo(typeof(IEnumerable));
}
