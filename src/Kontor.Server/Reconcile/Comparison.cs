using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kontor.Server.Reconcile;

/// <summary>
/// A question to the database that answers with the offenders: document, what it is called, what is kept, what is counted.
/// Sums and comparisons only: SQLite keeps amounts as whole ten-thousandths, in one scale everywhere.
/// </summary>
internal sealed record Comparison(string Rule, string Says, string Sql, bool AreAmounts = true) : Invariant(Rule, Says)
{
    public override async IAsyncEnumerable<Discrepancy> Find(Db db, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The questions are the program's own, without parameters.
        command.CommandText = Sql;
#pragma warning restore CA2100
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            var scaled = AreAmounts && db.Engine == Engine.Sqlite;
            yield return new Discrepancy(Rule, Text(rows, 1, false), rows.IsDBNull(0) ? null : rows.GetGuid(0), Text(rows, 2, scaled), Text(rows, 3, scaled));
        }
    }

    private static string Text(DbDataReader rows, int column, bool scaled) => (rows.IsDBNull(column) ? null : rows.GetValue(column)) switch
    {
        null => "nothing",
        long whole when scaled => (whole / Columns.Scale).ToString("0.####", CultureInfo.InvariantCulture),
        decimal amount => amount.ToString("0.####", CultureInfo.InvariantCulture),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
