using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>What an order holds in one of the optional fields; a field switched off later keeps what it held (V11).</summary>
/// <param name="Key">The field.</param>
/// <param name="Value">As text: numbers with a point, dates as 2026-11-22.</param>
public sealed record OrderFieldValue(string Key, string Value)
{
    /// <summary>The usual fields that every house has, by the name that orders have for each.</summary>
    private static readonly Dictionary<string, string> UsualNames = new() { ["seller"] = "seller", ["reference"] = "reference", ["information"] = "moreInformation" };

    /// <summary>What an order holds in the usual fields.</summary>
    internal static IEnumerable<OrderFieldValue> Usual(Order order) =>
        new[] { new OrderFieldValue("seller", order.Seller!), new("reference", order.Reference!), new("information", order.MoreInformation!) }.Where(value => value.Value is not null);

    /// <summary>What is wrong with the fields of an order. What it held before stays good, even where the settings have changed since.</summary>
    /// <param name="fields">Those of the settings.</param>
    /// <param name="given">Those of the order as it is to be; an empty value is as good as none.</param>
    /// <param name="before">Those the order has; nothing when it is new.</param>
    /// <param name="people">The names of those who work here; a usual field may name anybody.</param>
    public static IEnumerable<Fault> Faults(
        IReadOnlyList<OrderField> fields, IReadOnlyList<OrderFieldValue> given, IReadOnlyList<OrderFieldValue>? before = null, IReadOnlyList<string>? people = null)
    {
        var filled = given.Where(value => !string.IsNullOrWhiteSpace(value.Value)).ToList();
        foreach (var (value, index) in given.Select((value, index) => (value, index)))
        {
            var path = $"fields[{index}]";
            if (given.Take(index).Any(earlier => earlier.Key == value.Key))
            {
                yield return new Fault($"{path}.key", $"The field {value.Key} is given twice.");
            }
            else if (before?.Contains(value) != true && filled.Contains(value) && Misfit(path, fields, value, people) is { } fault)
            {
                yield return fault;
            }
        }

        foreach (var field in fields.Where(field => field.IsRequired && !filled.Exists(value => value.Key == field.Key)))
        {
            if (before is null || before.Any(value => value.Key == field.Key))
            {
                yield return new Fault(Path(field, given), $"{field.Name} is required ({field.Key}).");
            }
        }
    }

    /// <summary>Where the field was left empty.</summary>
    private static string Path(OrderField field, IReadOnlyList<OrderFieldValue> given) =>
        given.TakeWhile(value => value.Key != field.Key).Count() is var index && index < given.Count ? $"fields[{index}].value" : UsualNames.GetValueOrDefault(field.Key, "fields");

    private static Fault? Misfit(string path, IReadOnlyList<OrderField> fields, OrderFieldValue value, IReadOnlyList<string>? people) =>
        fields.FirstOrDefault(one => one.Key == value.Key && one.IsShown) is not { } field
            ? new Fault($"{path}.key", $"Orders have no field {value.Key}. They have {string.Join(", ", fields.Where(one => one.IsShown).Select(one => one.Key))}.")
            : field.Kind == OrderFieldKind.User && people is not null && !UsualNames.ContainsKey(field.Key) && !people.Contains(value.Value.Trim())
                ? new Fault($"{path}.value", $"{field.Name} must be the name of an active user: {string.Join(", ", people.Take(20))}.")
                : field.Fits(value.Value) ? null : new Fault($"{path}.value", $"{field.Name} must be {Form(field)}.");

    private static string Form(OrderField field) => field.Kind switch
    {
        OrderFieldKind.Number => "a number, such as 12.5",
        OrderFieldKind.Date => "a date, such as 2026-11-22",
        OrderFieldKind.Choice => Words.Or(field.Choices!),
        _ => "text of at most 4000 characters",
    };
}
