using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Tax;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Jobs;

/// <summary>Gives a new house what it needs to place its first order; each making has a key, so two nodes may start together.</summary>
public sealed class FirstStart(IDbContextFactory<Db> books, Desk desk)
{
    public async Task Run(CancellationToken stop = default)
    {
        await using (var db = await books.CreateDbContextAsync(stop))
        {
            if (await db.Set<OrderSettings>().AnyAsync(stop))
            {
                return;
            }
        }

        var makings = NewInstallation.Makings
            .Concat(EuTaxTable.Regions.Select(region => Errand.Make(region)))
            .Concat(EuTaxTable.Rates.Select(rate => Errand.Make(rate)));
        await desk.TakeTogether(
            [.. makings.Select((making, place) => new Command(making.Kind, making.Target, making.Act, Person.House) { Key = $"new-installation:{place}" })], stop);
    }
}
