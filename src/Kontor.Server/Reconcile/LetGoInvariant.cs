using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Kontor.Domain.Tax;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kontor.Server.Reconcile;

/// <summary>What an order says of the tax of what was credited and let go, against its rows; the rates are JSON, so they are compared here.</summary>
internal sealed record LetGoInvariant() : Invariant("let-go-rates", "For every rate, what an order has let go is what its rows have let go.")
{
    private const string Question = """
        SELECT o.id, o.number, o.credited_tax, r.tax_category, r.tax_percent, SUM(r.credited_net)
        FROM orders o JOIN order_lines r ON r.order_id = o.id
        WHERE r.credited_net <> 0 OR o.credited_tax <> '[]'
        GROUP BY o.id, o.number, o.credited_tax, r.tax_category, r.tax_percent
        ORDER BY o.id
        """;

    public override async IAsyncEnumerable<Discrepancy> Find(Db db, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = Question;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        await using var rows = await command.ExecuteReaderAsync(stop);
        var scale = db.Engine == Engine.Sqlite ? Columns.Scale : 1m;
        (Guid Id, string Number, Dictionary<TaxKey, decimal> Kept)? order = null;
        while (await rows.ReadAsync(stop))
        {
            if (order?.Id != rows.GetGuid(0))
            {
                foreach (var found in Missing(order))
                {
                    yield return found;
                }

                var kept = JsonSerializer.Deserialize<List<TaxSubtotal>>(rows.GetString(2), Memento.Options)!;
                order = (rows.GetGuid(0), rows.GetString(1), kept.GroupBy(one => one.Key()).ToDictionary(rate => rate.Key, rate => rate.Sum(one => one.Base)));
            }

            var key = new TaxKey(Enum.Parse<TaxCategory>(rows.GetString(3)), rows.GetDecimal(4) / scale);
            order.Value.Kept.Remove(key, out var told);
            var counted = rows.GetDecimal(5) / scale;
            if (told != counted)
            {
                yield return Of(order.Value.Number, order.Value.Id, key, told, counted);
            }
        }

        foreach (var found in Missing(order))
        {
            yield return found;
        }
    }

    private IEnumerable<Discrepancy> Missing((Guid Id, string Number, Dictionary<TaxKey, decimal> Kept)? order) =>
        order is null ? [] : order.Value.Kept.Where(one => one.Value != 0).Select(one => Of(order.Value.Number, order.Value.Id, one.Key, one.Value, 0));

    private Discrepancy Of(string number, Guid order, TaxKey key, decimal told, decimal counted) => new(
        Rule, $"{number} {key}", order, told.ToString("0.####", CultureInfo.InvariantCulture), counted.ToString("0.####", CultureInfo.InvariantCulture));
}
