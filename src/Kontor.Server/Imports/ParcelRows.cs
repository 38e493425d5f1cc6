namespace Kontor.Server.Imports;

/// <summary>Puts the rows of a CSV file together that belong together.</summary>
internal static class ParcelRows
{
    /// <summary>Neighbouring rows with the same key.</summary>
    /// <returns>Each with whether its key was there before: then the file is not sorted, and its rows would be torn apart.</returns>
    public static IEnumerable<(string Key, List<CsvRow> Rows, bool IsTorn)> By(IEnumerable<CsvRow> rows, string column)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        List<CsvRow>? together = null;
        var key = "";
        foreach (var row in rows)
        {
            var next = row[column];
            if (together is not null && next == key)
            {
                together.Add(row);
                continue;
            }

            if (together is not null)
            {
                yield return (key, together, !seen.Add(key));
            }

            (key, together) = (next, [row]);
        }

        if (together is not null)
        {
            yield return (key, together, !seen.Add(key));
        }
    }

    /// <summary>The faults of all rows, when there are any; an order with one bad row is not the order.</summary>
    public static FaultyParcel? Faulty(string? key, IReadOnlyList<CsvRow> rows, params IEnumerable<(int Row, string Says)> more)
    {
        var faults = rows.SelectMany(row => row.Faults.Select(says => (Row: row.Number, Says: says))).Concat(more).ToLookup(fault => fault.Row, fault => fault.Says);
        if (faults.Count == 0)
        {
            return null;
        }

        var parcel = new FaultyParcel(rows[0].Number, rows.Count, key);
        var first = faults.First().Key;
        return parcel with
        {
            Notes =
            [
                .. rows.Select(row => faults.Contains(row.Number)
                    ? parcel.Note(row.Number, Domain.Imports.ImportRowState.Failed, "invalid", string.Join(" ", faults[row.Number]))
                    : parcel.Note(row.Number, Domain.Imports.ImportRowState.Failed, "incomplete", $"It goes with row {first}, which cannot be imported.")),
            ],
        };
    }
}
