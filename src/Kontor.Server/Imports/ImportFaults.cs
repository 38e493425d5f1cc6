using System.Globalization;
using System.Text.RegularExpressions;
using Kontor.Domain.Imports;
using Kontor.Domain.Kernel;
using Kontor.Server.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kontor.Server.Imports;

/// <summary>Tells what went wrong with a parcel, by the rows of the file.</summary>
internal static partial class ImportFaults
{
    public static IReadOnlyList<ImportNote> Notes(Parcel parcel, Exception fault)
    {
        if (fault is not Faulty faulty)
        {
            return [parcel.Note(ImportRowState.Failed, fault is Refused refused ? refused.Reason.Code : "not-imported", Sentence(fault))];
        }

        var rows = faulty.Faults.GroupBy(one => RowOf(parcel, one.Field), one => one.Sentence).ToList();
        var others = parcel.Rows - rows.Count;
        return
        [
            .. rows.Select(row => parcel.Note(row.Key, ImportRowState.Failed, "invalid", string.Join(" ", row))),
            .. others > 0 ? [parcel.Note(ImportRowState.Failed, "incomplete", "It is not imported, because a row of it cannot be.") with { Rows = others }] : Array.Empty<ImportNote>(),
        ];
    }

    /// <summary>The database itself is in trouble: no parcel is to blame, and nothing is to be noted as failed.</summary>
    public static bool IsOfTheDatabase(Exception fault) => fault switch
    {
        PostgresException { SqlState: [('0' or '5'), ..] } => true,
        PostgresException => false,
        NpgsqlException or TimeoutException or IOException => true,
        SqliteException { SqliteErrorCode: 5 or 6 or 10 or 11 or 13 or 14 } => true,
        DbUpdateException or InvalidOperationException => fault.InnerException is { } inner && IsOfTheDatabase(inner),
        _ => false,
    };

    private static string Sentence(Exception fault) => fault is Refused or Missing or Forbidden
        ? fault.Message
        : "Kontor could not take it, for a reason that its log names.";

    /// <summary><c>lines[3].quantity</c> is the row of the fourth line.</summary>
    private static int RowOf(Parcel parcel, string field)
    {
        var line = Line().Match(field);
        var index = line.Success ? int.Parse(line.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : -1;
        return parcel switch
        {
            OrderParcel order when index >= 0 && index < order.Lines.Count => order.Lines[index].Row,
            StockParcel stock when index >= 0 && index < stock.Lines.Count => stock.Lines[index].Row,
            _ => parcel.Row,
        };
    }

    [GeneratedRegex(@"^lines\[(\d+)\]")]
    private static partial Regex Line();
}
