using System.Globalization;
using System.Runtime.CompilerServices;
using Kontor.Domain.Kernel;
using Kontor.Domain.Stock;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Reconcile;

/// <summary>What lies in a warehouse is the sum of its moves, and what lies in stock that of its warehouses; the levels are JSON, so they are compared here.</summary>
internal sealed record LevelsInvariant() : Invariant("on-hand", "What lies in a warehouse is the sum of its moves, and what lies in stock the sum of the warehouses, those for quarantine apart.")
{
    public override async IAsyncEnumerable<Discrepancy> Find(Db db, [EnumeratorCancellation] CancellationToken stop)
    {
        var moved = (await db.Set<StockMove>().AsNoTracking()
            .GroupBy(move => new { move.StockItem, move.Warehouse })
            .Select(moves => new { moves.Key.StockItem, moves.Key.Warehouse, Sum = moves.Sum(move => move.Quantity) })
            .ToListAsync(stop)).ToDictionary(sum => (sum.StockItem, sum.Warehouse), sum => sum.Sum);
        var apart = (await db.Set<Warehouse>().AsNoTracking().Where(one => one.IsQuarantine).Select(one => one.Id).ToListAsync(stop)).ToHashSet();
        await foreach (var item in db.Set<StockItem>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            foreach (var level in item.Levels)
            {
                moved.Remove((item.Id, level.Warehouse), out var sum);
                if (level.OnHand != sum)
                {
                    yield return Of(item.Sku, item.Id, level.OnHand, sum);
                }
            }

            if (item.OnHand != item.Levels.Sum(level => level.OnHand))
            {
                yield return Of(item.Sku, item.Id, item.OnHand, item.Levels.Sum(level => level.OnHand));
            }

            if (item.Quarantined != item.Levels.Where(level => apart.Contains(level.Warehouse)).Sum(level => level.OnHand))
            {
                yield return Of($"{item.Sku} in quarantine", item.Id, item.Quarantined, item.Levels.Where(level => apart.Contains(level.Warehouse)).Sum(level => level.OnHand));
            }
        }

        foreach (var ((item, _), sum) in moved.Where(one => one.Value != 0))
        {
            yield return Of(item.ToString(), item, 0, sum);
        }
    }

    private Discrepancy Of(string called, Id<StockItem> item, decimal kept, decimal counted) => new(
        Rule, called, item.Value, kept.ToString("0.####", CultureInfo.InvariantCulture), counted.ToString("0.####", CultureInfo.InvariantCulture));
}
