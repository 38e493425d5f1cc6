using System.Runtime.CompilerServices;
using System.Text.Json;
using Kontor.Domain.Tax;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kontor.Server.Reconcile;

/// <summary>The totals of orders or invoices against their own tax, rate by rate.</summary>
internal sealed record OrderRates(string Rule, string Says, string Table, string Label) : Invariant(Rule, Says)
{
    public override async IAsyncEnumerable<Discrepancy> Find(Db db, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The names are the program's own.
        command.CommandText = $"SELECT id, {Label}, net, tax, tax_subtotals FROM {Table}";
#pragma warning restore CA2100
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            var scale = db.Engine == Engine.Sqlite ? Columns.Scale : 1m;
            var kept = (Net: rows.GetDecimal(2) / scale, Tax: rows.GetDecimal(3) / scale);
            var subtotals = JsonSerializer.Deserialize<List<TaxSubtotal>>(rows.GetString(4), Memento.Options)!;
            var counted = (Net: subtotals.Sum(one => one.Base), Tax: subtotals.Sum(one => one.Tax));
            if (kept != counted)
            {
                yield return new Discrepancy(Rule, rows.GetString(1), rows.GetGuid(0), $"{kept.Net} + {kept.Tax} tax", $"{counted.Net} + {counted.Tax} tax");
            }
        }
    }
}
