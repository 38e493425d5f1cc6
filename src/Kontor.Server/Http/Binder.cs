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
    public static bool IsKept(decimal number) => Math.Abs(number) < 100_000_000_000_000m && decimal.Round(number, 4) == number;

    private static object? Read(Type type, bool optional, JsonElement json, string path, List<Fault> faults)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (json.ValueKind == JsonValueKind.Null)
        {
            return optional || bare != type ? null : Fail(faults, path, $"“{path}” must have a value.");
        }

        return bare switch
        {
            _ when bare == typeof(string) => json.ValueKind == JsonValueKind.String ? json.GetString()!.Trim() : Fail(faults, path, $"“{path}” must be text."),
            _ when bare == typeof(bool) => json.ValueKind is JsonValueKind.True or JsonValueKind.False ? json.GetBoolean() : Fail(faults, path, $"“{path}” must be true or false."),
            _ when bare == typeof(int) => json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number) ? number : Fail(faults, path, $"“{path}” must be a whole number."),
            _ when bare == typeof(decimal) => Number(json, path, faults),
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

            given[member.Name] = member.Value;
        }

        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in shape.Fields.Values)
        {
            if (given.TryGetValue(field.Name, out var value))
            {
                values[field.Name] = Read(field.Type, field.Optional, value, prefix + field.Name, faults);
            }
            else if (field.Required)
            {
                Fail(faults, prefix + field.Name, $"“{prefix}{field.Name}” is required.");
            }
        }

        return faults.Count > count ? null : shape.Create(values);
    }

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

    private static object? Number(JsonElement json, string path, List<Fault> faults)
    {
        if (json.ValueKind != JsonValueKind.Number || !json.TryGetDecimal(out var number))
        {
            return Fail(faults, path, $"“{path}” must be a number.");
        }

        return IsKept(number)
            ? number
            : Fail(faults, path, $"“{path}” must have at most 4 decimals and 14 digits before them.");
    }

    private static object? Day(JsonElement json, string path, List<Fault> faults) =>
        json.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(json.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Fail(faults, path, $"“{path}” must be a date such as 2026-11-22.");

    private static object? Choice(Type type, JsonElement json, string path, List<Fault> faults) =>
        json.ValueKind == JsonValueKind.String && Enum.TryParse(type, json.GetString(), ignoreCase: true, out var value) && Enum.IsDefined(type, value)
            ? value
            : Fail(faults, path, $"“{path}” must be one of {string.Join(", ", Enum.GetNames(type))}.");

    private static object? Fail(List<Fault> faults, string path, string sentence)
    {
        faults.Add(new Fault(path, sentence));
        return null;
    }
}
