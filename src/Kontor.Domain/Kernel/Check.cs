using System.Net.Mail;

namespace Kontor.Domain.Kernel;

/// <summary>The rules that the fields of many bodies share. A field not sent breaks none of them but <see cref="Given"/>.</summary>
public static class Check
{
    /// <summary>The field must be sent.</summary>
    public static IEnumerable<Fault> Given(string field, object? value) => That(value is not null, field, $"{Called(field)} is required.");

    /// <summary>A text that may not be cleared.</summary>
    public static IEnumerable<Fault> Filled(string field, string? text, int most) =>
        text is not null && string.IsNullOrWhiteSpace(text)
            ? [new Fault(field, $"{Called(field)} is required.")]
            : Text(field, text, most);

    /// <summary>A text on one line; an empty one clears the field.</summary>
    public static IEnumerable<Fault> Text(string field, string? text, int most) =>
        text is not null && text.Trim().Any(char.IsControl)
            ? [new Fault(field, $"{Called(field)} must be one line of plain text.")]
            : Length(field, text, most);

    /// <summary>A text of any number of lines.</summary>
    public static IEnumerable<Fault> Length(string field, string? text, int most) =>
        That(text is null || text.Trim().Length <= most, field, $"{Called(field)} may have at most {most} characters.");

    /// <summary>One mail address, without a display name.</summary>
    public static IEnumerable<Fault> Email(string field, string? text) =>
        That(
            string.IsNullOrWhiteSpace(text)
            || (MailAddress.TryCreate(text.Trim(), out var address) && address.DisplayName.Length == 0 && address.ToString() == text.Trim() && address.Host.Contains('.') && text.Trim().Length <= 254),
            field,
            $"{Called(field)} must be one mail address, such as orders@example.com.");

    /// <summary>An ISO 3166-1 country code.</summary>
    public static IEnumerable<Fault> Country(string field, string? code) =>
        That(code is null || Iso.IsCountry(code.Trim().ToUpperInvariant()), field, $"{Called(field)} must be a two-letter country code (ISO 3166), such as FI.");

    /// <summary>An ISO 4217 currency code.</summary>
    public static IEnumerable<Fault> Currency(string field, string? code) =>
        That(code is null || Iso.IsCurrency(code.Trim().ToUpperInvariant()), field, $"{Called(field)} must be a currency code (ISO 4217), such as EUR.");

    /// <summary>A number from one bound to another.</summary>
    public static IEnumerable<Fault> Between(string field, decimal? number, decimal least, decimal most) =>
        That(number is not { } given || (given >= least && given <= most), field, $"{Called(field)} must be from {Words.Plain(least)} to {Words.Plain(most)}.");

    /// <summary>A number with no more digits after the point than it can be kept with.</summary>
    public static IEnumerable<Fault> Decimals(string field, decimal? number, int most) =>
        That(number is not { } given || decimal.Round(given, most) == given, field, $"{Called(field)} may have at most {most} decimals.");

    /// <summary>Every row of a list, each fault with the row's place in the path.</summary>
    public static IEnumerable<Fault> Each<T>(string field, IReadOnlyList<T>? rows, Func<string, T, IEnumerable<Fault>> check) =>
        rows is null ? [] : rows.SelectMany((row, index) => check($"{field}[{index}]", row));

    /// <summary>Any other rule.</summary>
    public static IEnumerable<Fault> That(bool holds, string field, string sentence) => holds ? [] : [new Fault(field, sentence)];

    /// <summary>A list that a person can still look through.</summary>
    public static IEnumerable<Fault> Rows<T>(string field, IReadOnlyList<T>? rows, int most) =>
        That(rows is null || rows.Count <= most, field, $"{Called(field)} may have at most {most} rows.");

    /// <summary>The field as a sentence names it: <c>contacts[0].vatId</c> → <c>VAT id</c>.</summary>
    public static string Called(string field)
    {
        var name = field[(field.LastIndexOf('.') + 1)..];
        return Words.Sentence(string.Join(' ', Words.Spaced(name).Split(' ').Select(word => word is "sku" or "vat" or "iban" ? word.ToUpperInvariant() : word)));
    }
}
