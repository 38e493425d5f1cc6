using System.Globalization;
using System.Text.RegularExpressions;
using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>A field that orders may carry and that a house may switch on, such as Seller or Reference, or one of its own (V11).</summary>
/// <param name="Key">As orders keep it; it stays. Left empty, it is made of the name.</param>
/// <param name="Name">As forms show it.</param>
/// <param name="Kind">What it may hold; it stays.</param>
/// <param name="IsShown">Forms have it; what old orders hold is shown in any case.</param>
/// <param name="IsRequired">New orders must have it.</param>
/// <param name="Choices">Where it is one of a list.</param>
public sealed partial record OrderField(string Key, string Name, OrderFieldKind Kind, bool IsShown, bool IsRequired, IReadOnlyList<string>? Choices)
{
    /// <summary>The fields that every house has; they may be hidden.</summary>
    public static IReadOnlyList<OrderField> Usual { get; } =
    [
        new("seller", "Seller", OrderFieldKind.User, IsShown: true, IsRequired: false, null),
        new("reference", "Reference", OrderFieldKind.Text, IsShown: true, IsRequired: false, null),
        new("information", "More information", OrderFieldKind.Text, IsShown: true, IsRequired: false, null),
    ];

    /// <summary>With a key made of its name, where it was given none: <c>Project number</c> → <c>projectNumber</c>.</summary>
    internal OrderField Keyed(int place)
    {
        if (!string.IsNullOrWhiteSpace(Key))
        {
            return this with { Choices = Choices is { Count: > 0 } ? Choices : null };
        }

        var words = Unspoken().Split(Searchable.Text(Name)).Where(word => word.Length > 0).ToList();
        var key = string.Concat(words.Select((word, index) => index == 0 ? word : Words.Sentence(word)));
        key = key.Length > 0 && char.IsAsciiLetter(key[0]) ? key : $"field{place + 1}{key}";
        return this with { Key = key[..Math.Min(key.Length, 40)], Choices = Choices is { Count: > 0 } ? Choices : null };
    }

    internal static IEnumerable<Fault> Faults(string field, OrderField row) =>
    [
        .. Check.That(row.Key is not null && KeyForm().IsMatch(row.Key), $"{field}.key", "A key is a small letter and then letters and digits, at most 40, such as projectNumber."),
        .. Check.Given($"{field}.name", row.Name),
        .. Check.Filled($"{field}.name", row.Name, 60),
        .. Check.That(!row.IsRequired || row.IsShown, $"{field}.isRequired", "A required field must be shown."),
        .. Check.That(
            (row.Kind == OrderFieldKind.Choice) == row.Choices is { Count: > 0 },
            $"{field}.choices",
            "A choice has a list of choices, and nothing else has one."),
        .. Check.Each($"{field}.choices", row.Choices, (path, choice) => Check.Filled(path, choice, 100)),
    ];

    /// <summary>Whether a value, as text, is of this kind: numbers with a point, dates as 2026-11-22.</summary>
    public bool Fits(string value) => Kind switch
    {
        OrderFieldKind.Number => decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        OrderFieldKind.Date => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        OrderFieldKind.Choice => Choices!.Contains(value),
        _ => value.Length <= 4000,
    };

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Unspoken();

    [GeneratedRegex("^[a-z][a-zA-Z0-9]{0,39}$")]
    private static partial Regex KeyForm();
}
