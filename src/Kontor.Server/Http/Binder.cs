using System.Collections;
using System.Globalization;
using System.Text.Json;
using Kontor.Domain.Kernel;

namespace Kontor.Server.Http;

/// <summary>Reads a body into an act and tells all its faults at once, each by its path; unknown fields are faults too.</summary>
public static class Binder
{
    /// <exception cref="Faulty">With every fault.</exception>
    public static object Bind(Type type, JsonElement body)
    {
        var faults = new List<Fault>();
        var value = body.ValueKind == JsonValueKind.Object ? Members(type, body, "", faults) : Fail(faults, "body", "The body must be a JSON object.");
        return faults.Count == 0 ? value! : throw new Faulty(faults);
    }

    /// <summary>Whether the books can keep a number exactly.</summary>
    public static bool IsKept(decimal number, int decimals = DecimalsAttribute.Usual) =>
        Math.Abs(number) < 100_000_000_000_000m && decimal.Round(number, decimals) == number;

    private static object? Read(Type type, bool optional, JsonElement json, string path, List<Fault> faults, int decimals = DecimalsAttribute.Usual)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (json.ValueKind == JsonValueKind.Null)
        {
            return optional || bare != type ? null : Fail(faults, path, $"“{path}” must have a value.");
        }

        return bare switch
        {
            _ when bare == typeof(string) => Text(json, path, faults),
            _ when bare == typeof(bool) => json.ValueKind is JsonValueKind.True or JsonValueKind.False ? json.GetBoolean() : Fail(faults, path, $"“{path}” must be true or false."),
            _ when bare == typeof(int) => json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number) ? number : Fail(faults, path, $"“{path}” must be a whole number."),
            _ when bare == typeof(decimal) => Number(json, path, faults, decimals),
            _ when bare == typeof(DateOnly) => Day(json, path, faults),
            _ when bare == typeof(Guid) => json.ValueKind == JsonValueKind.String && json.TryGetGuid(out var id) ? id : Fail(faults, path, $"“{path}” must be a UUID."),
            _ when bare.IsEnum => Choice(bare, json, path, faults),
            _ when bare.IsGenericType && bare.GetGenericTypeDefinition() == typeof(Id<>) =>
                json.ValueKind == JsonValueKind.String && json.TryGetGuid(out var id) ? Activator.CreateInstance(bare, id) : Fail(faults, path, $"“{path}” must be a UUID."),
            _ when bare.IsGenericType && bare.IsAssignableTo(typeof(IEnumerable)) => Items(bare.GetGenericArguments()[0], json, path, faults),
            _ => json.ValueKind == JsonValueKind.Object ? Members(bare, json, path + ".", faults) : Fail(faults, path, $"“{path}” must be an object."),
        };
    }

    private static object? Members(Type type, JsonElement json, string prefix, List<Fault> faults)
    {
        var shape = Shape.Of(type);
        var count = faults.Count;
        var given = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
        {
            if (!shape.Fields.ContainsKey(member.Name))
            {
                Fail(faults, prefix + member.Name, $"“{prefix}{member.Name}” is not known here. Known are {string.Join(", ", shape.Fields.Keys)}.");
            }

            if (!given.TryAdd(member.Name, member.Value))
            {
                Fail(faults, prefix + member.Name, $"“{prefix}{member.Name}” is given twice.");
            }
        }

        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in shape.Fields.Values)
        {
            if (given.TryGetValue(field.Name, out var value))
            {
                values[field.Name] = field.Clearable && IsNothing(value) ? Change.Cleared : Read(field.Type, field.Optional, value, prefix + field.Name, faults, field.Decimals);
            }
            else if (field.Required)
            {
                Fail(faults, prefix + field.Name, $"“{prefix}{field.Name}” is required.");
            }
        }

        return faults.Count > count ? null : shape.Create(values);
    }

    private static bool IsNothing(JsonElement json) => json.ValueKind == JsonValueKind.Null || (json.ValueKind == JsonValueKind.String && json.ValueEquals(""));

    private static IList Items(Type element, JsonElement json, string path, List<Fault> faults)
    {
        var items = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        if (json.ValueKind != JsonValueKind.Array)
        {
            Fail(faults, path, $"“{path}” must be a list.");
            return items;
        }

        var index = 0;
        foreach (var item in json.EnumerateArray())
        {
            if (Read(element, optional: false, item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"), faults) is { } value)
            {
                items.Add(value);
            }
        }

        return items;
    }

    /// <summary>Without the spaces around it. No database keeps half a character or a NUL, and no paper prints the other controls.</summary>
    private static object? Text(JsonElement json, string path, List<Fault> faults)
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            return Fail(faults, path, $"“{path}” must be text.");
        }

        try
        {
            var text = json.GetString()!.Trim();
            return text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')) ? Fail(faults, path, $"“{path}” must be plain text, without control characters.") : text;
        }
        catch (InvalidOperationException)
        {
            return Fail(faults, path, $"“{path}” must be whole Unicode characters.");
        }
    }

    private static object? Number(JsonElement json, string path, List<Fault> faults, int decimals)
    {
        if (json.ValueKind != JsonValueKind.Number || !json.TryGetDecimal(out var number))
        {
            return Fail(faults, path, $"“{path}” must be a number.");
        }

        return IsKept(number, decimals) && IsExact(json.GetRawText(), number)
            ? number
            : Fail(faults, path, $"“{path}” must have at most {decimals} decimals and 14 digits before them.");
    }

    /// <summary>Reading has rounded nothing away, neither a long tail nor an exponent that leaves nothing.</summary>
    private static bool IsExact(string text, decimal number) =>
        text.Length <= 30 && (number != 0 || text.TakeWhile(letter => letter is not ('e' or 'E')).All(letter => letter is '0' or '.' or '-'));

    /// <summary>Days that calendars, terms and databases can count on from.</summary>
    private static object? Day(JsonElement json, string path, List<Fault> faults) =>
        Plain(json) is { } text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and < 3000
            ? day
            : Fail(faults, path, $"“{path}” must be a date such as 2026-11-22.");

    /// <summary>A word of the choice; numbers, which .NET would take for its words, are none.</summary>
    private static object? Choice(Type type, JsonElement json, string path, List<Fault> faults) =>
        Plain(json) is { } text && Array.Find(Enum.GetNames(type), name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } word
            ? Enum.Parse(type, word)
            : Fail(faults, path, $"“{path}” must be one of {string.Join(", ", Enum.GetNames(type))}.");

    private static string? Plain(JsonElement json) => json.ValueKind == JsonValueKind.String && json.GetRawText() is var raw && !raw.Contains('\\') ? raw[1..^1] : null;

    private static object? Fail(List<Fault> faults, string path, string sentence)
    {
        faults.Add(new Fault(path, sentence));
        return null;
    }
}
