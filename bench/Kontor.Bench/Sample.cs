using System.Data.Common;
using System.Globalization;

namespace Kontor.Bench;

/// <summary>A row that Kontor wrote, so that the floor writes the same columns with the same contents.</summary>
internal sealed class Sample
{
    private readonly string table;
    private readonly IReadOnlyList<string> columns;
    private readonly object?[] values;
    private readonly Dictionary<string, int> places;

    private Sample(string table, IReadOnlyList<string> columns, object?[] values)
    {
        (this.table, this.columns, this.values) = (table, columns, values);
        places = columns.Select((column, place) => (column, place)).ToDictionary(one => one.column, one => one.place);
    }

    public object? this[string column] => values[places[column]];

    /// <summary>The rows of a table that a condition finds.</summary>
    public static async Task<IReadOnlyList<Sample>> Of(Books books, DbConnection connection, string table, string where, params object?[] values)
    {
        var columns = await Columns(connection, table);
        var rows = await books.Trip(connection).Add($"SELECT {string.Join(", ", columns.Select(Quoted))} FROM {table} WHERE {where}", values).Go();
        return [.. rows[0].Select(row => new Sample(table, columns, row))];
    }

    public static async Task<IReadOnlyList<string>> Columns(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The table's name is the bench's own.
        command.CommandText = $"SELECT * FROM {table} LIMIT 0";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    public static string Quoted(string column) => $"\"{column}\"";

    /// <summary>The row again, with some columns changed.</summary>
    public Sample With(params (string Column, object? Value)[] changed)
    {
        var copy = (object?[])values.Clone();
        foreach (var (column, value) in changed)
        {
            copy[places[column]] = value;
        }

        return new Sample(table, columns, copy);
    }

    /// <summary>Adds one statement that writes all the rows of one table.</summary>
    public static void Insert(Trip trip, IReadOnlyList<Sample> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var first = rows[0];
        var width = first.columns.Count;
        var tuples = rows.Select((_, row) => $"({string.Join(", ", Enumerable.Range(1 + (row * width), width).Select(place => "$" + place.ToString(CultureInfo.InvariantCulture)))})");
        trip.Add($"INSERT INTO {first.table} ({string.Join(", ", first.columns.Select(Quoted))}) VALUES {string.Join(", ", tuples)}", [.. rows.SelectMany(row => row.values)]);
    }
}
