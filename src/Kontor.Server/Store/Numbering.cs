using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Store;

/// <summary>
/// Gives out numbers. Invoices and credit notes are gapless: counted in their row, locked until the commit. Other series may
/// have gaps: on PostgreSQL they come from a sequence, so that nobody waits for anybody.
/// </summary>
public static class Numbering
{
    private static readonly Dictionary<string, (string Prefix, bool Gapless)> Known = new(StringComparer.Ordinal)
    {
        ["order"] = ("SO-", false),
        ["shipment"] = ("SH-", false),
        ["return"] = ("RT-", false),
        ["customer"] = ("C-", false),
        ["supplier"] = ("S-", false),
        ["stock-adjustment"] = ("SA-", false),
        ["payment"] = ("PAY-", false),
        ["invoice"] = ("INV-", true),
        ["credit-note"] = ("CN-", true),
    };

    public static string Placeholder(string series) => Known[series].Prefix + "?";

    /// <summary>The series a new installation has.</summary>
    public static IEnumerable<SeriesRow> Initial =>
        Known.Select(series => new SeriesRow { Series = series.Key, Prefix = series.Value.Prefix, Gapless = series.Value.Gapless });

    /// <summary>The database's sequence of a series with gaps.</summary>
    public static string Sequence(string series) => "number_" + series.Replace('-', '_');

    /// <summary>Whether the numbers come from a sequence, outside of the transaction.</summary>
    public static bool IsSequence(Db db, string series) => db.Engine == Engine.Postgres && Known.TryGetValue(series, out var known) && !known.Gapless;

    /// <summary>The next numbers of a series, in order.</summary>
    public static async Task<IReadOnlyList<string>> Take(Db db, string series, int count, CancellationToken stop)
    {
        if (!Known.TryGetValue(series, out var known))
        {
            throw new InvalidOperationException($"There is no series “{series}”.");
        }

        if (IsSequence(db, series))
        {
            return await db.Database.SqlQuery<string>(
                $"SELECT prefix || nextval('number_' || replace({series}, '-', '_')) AS \"Value\" FROM number_series, generate_series(1, {count}) WHERE series = {series}").ToListAsync(stop);
        }

        var taken = (await db.Database.SqlQuery<Block>(
            $"UPDATE number_series SET last = last + {count} WHERE series = {series} RETURNING prefix AS \"Prefix\", last AS \"Last\"").ToListAsync(stop)).Single();
        return [.. Enumerable.Range(1, count).Select(place => taken.Prefix + (taken.Last - count + place).ToString(CultureInfo.InvariantCulture))];
    }

    /// <summary>The last number that a series gave out; 0 when it gave none.</summary>
    public static async Task<long> Last(Db db, SeriesRow row, CancellationToken stop)
    {
        if (row.Gapless || db.Engine == Engine.Sqlite)
        {
            return row.Last;
        }

        // The name is our own: it comes from the table of series above.
        var question = $"SELECT CASE WHEN is_called THEN last_value ELSE 0 END AS \"Value\" FROM {Sequence(row.Series)}";
        return (await db.Database.SqlQueryRaw<long>(question).ToListAsync(stop)).Single();
    }

    private sealed record Block(string Prefix, long Last);
}
