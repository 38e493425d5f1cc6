using System.Globalization;

namespace Kontor.Server.Imports;

/// <summary>A row of a CSV file.</summary>
public sealed class CsvRow(int number, string[] cells, IReadOnlyDictionary<string, int> columns)
{
    private List<string>? faults;

    /// <summary>As a spreadsheet counts: the header is row 1.</summary>
    public int Number { get; } = number;

    /// <summary>What could not be read, in sentences.</summary>
    public IReadOnlyList<string> Faults => faults ?? [];

    /// <summary>The text of a column; empty when the file or the row does not have it.</summary>
    public string this[string column] => columns.TryGetValue(column, out var index) && index < cells.Length ? cells[index].Trim() : "";

    /// <summary>The text, or nothing when it is empty.</summary>
    public string? Text(string column) => this[column] is { Length: > 0 } text ? text : null;

    /// <summary>A number with a decimal point; nothing when it is empty or no number, which is a fault.</summary>
    public decimal? Amount(string column)
    {
        var text = this[column];
        return text.Length == 0 ? null
            : decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount
            : Fault<decimal?>($"{column} must be a number such as 12.50; it is “{text}”.");
    }

    public int? Count(string column)
    {
        var text = this[column];
        return text.Length == 0 ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count
            : Fault<int?>($"{column} must be a whole number; it is “{text}”.");
    }

    public DateOnly? Day(string column)
    {
        var text = this[column];
        return text.Length == 0 ? null
            : text.Length >= 10 && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : Fault<DateOnly?>($"{column} must be a date such as 2026-11-22; it is “{text}”.");
    }

    public bool? Flag(string column)
    {
        var text = this[column];
        return text.Length == 0 ? null
            : bool.TryParse(text, out var flag) ? flag
            : Fault<bool?>($"{column} must be true or false; it is “{text}”.");
    }

    public TEnum? Choice<TEnum>(string column)
        where TEnum : struct, Enum
    {
        var text = this[column];
        return text.Length == 0 ? null
            : Enum.TryParse<TEnum>(text, ignoreCase: true, out var choice) && Enum.IsDefined(choice) ? choice
            : Fault<TEnum?>($"{column} must be one of {string.Join(", ", Enum.GetNames<TEnum>())}; it is “{text}”.");
    }

    /// <summary>A column that must not be empty.</summary>
    public string Required(string column)
    {
        var text = this[column];
        return text.Length > 0 ? text : Fault<string>($"{column} is empty.") ?? "";
    }

    private T? Fault<T>(string sentence)
    {
        (faults ??= []).Add(sentence);
        return default;
    }
}
