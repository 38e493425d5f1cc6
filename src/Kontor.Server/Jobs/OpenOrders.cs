using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Jobs;

/// <summary>
/// Open orders that were placed while stock control or invoicing was off, and take part since it was switched on (V02). Many
/// may wait, so they are taken up a batch at a time: a crash leaves the rest for the next run, and nobody waits for a lock.
/// </summary>
public sealed class OpenOrders(IDbContextFactory<Db> books, Desk desk, ReferenceData references)
{
    private const int Most = 50;

    /// <summary>How many are still to be taken up.</summary>
    public async Task<int> HowMany(CancellationToken stop = default)
    {
        var (stock, invoicing) = await Settings(stop);
        await using var db = await books.CreateDbContextAsync(stop);
        return stock || invoicing ? (await db.Database.SqlQueryRaw<int>($"SELECT CAST(COUNT(*) AS INTEGER) AS \"Value\" {Those(stock, invoicing)}").ToListAsync(stop))[0] : 0;
    }

    /// <summary>Takes them up.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> Run(CancellationToken stop = default)
    {
        var (stock, invoicing) = await Settings(stop);
        var (taken, after) = (0, Guid.Empty);
        while ((stock || invoicing) && await Next(stock, invoicing, after, stop) is { Count: > 0 } orders)
        {
            taken += await Take(orders, new TakeUpOrder(stock, invoicing), stop);
            after = orders[^1];
        }

        return taken;
    }

    private static string Those(bool stock, bool invoicing) => $"""
        FROM orders WHERE state IN ('Created', 'Approved')
        AND ({(stock ? """terms LIKE '%"waitsForStock":true%'""" : "1 = 0")} OR {(invoicing ? """terms LIKE '%"usesInvoicing":false%'""" : "1 = 0")})
        """;

    private async Task<(bool Stock, bool Invoicing)> Settings(CancellationToken stop) =>
        (await references.All<OrderSettings>(stop)).FirstOrDefault() is { } settings ? (settings.UsesStockControl, settings.UsesInvoicing) : default;

    private async Task<List<Guid>> Next(bool stock, bool invoicing, Guid after, CancellationToken stop)
    {
        await using var db = await books.CreateDbContextAsync(stop);
        return await db.Database.SqlQueryRaw<Guid>($"SELECT id AS \"Value\" {Those(stock, invoicing)} AND id > {{0}} ORDER BY id LIMIT {Most}", after).ToListAsync(stop);
    }

    /// <summary>All in one transaction; where one of them cannot follow now, the others do not wait for it.</summary>
    private async Task<int> Take(IReadOnlyList<Guid> orders, TakeUpOrder act, CancellationToken stop)
    {
        try
        {
            await desk.TakeTogether([.. orders.Select(order => Command.On(new Id<Order>(order), act, Person.House))], stop);
            return orders.Count;
        }
        catch (Exception fault) when (fault is Refused or Faulty && orders.Count > 1)
        {
            var taken = 0;
            foreach (var order in orders)
            {
                taken += await Take([order], act, stop);
            }

            return taken;
        }
        catch (Exception fault) when (fault is Refused or Faulty)
        {
            return 0; // It was closed or cancelled meanwhile.
        }
    }
}
