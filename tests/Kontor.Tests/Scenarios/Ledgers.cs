using System.Globalization;
using Kontor.Server.Store;
using Kontor.Tests.Flows;
using Kontor.Tests.Harness;
using Kontor.Tests.Store;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>Looks into the books of a server past the server.</summary>
internal static class Ledgers
{
    /// <summary>Stock, shipments, invoices and numbers agree, and every document is what its journal says.</summary>
    public static async Task Agree(Database database)
    {
        await using var house = OpenHouse.On(database);
        await Invariants.Hold(new DeskBooks(house));
        await using var db = house.Books();
        foreach (var kind in new[] { typeof(Domain.Sales.Order), typeof(Domain.Stock.StockItem), typeof(Domain.Billing.Invoice) })
        {
            foreach (var document in await Shelf.Of(kind).FetchAll(db, default))
            {
                var then = await JournalBook.AtVersion(db, kind, document.Key, long.MaxValue, default);
                Assert.Equal(System.Text.Encoding.UTF8.GetString(Memento.Of(document)), System.Text.Encoding.UTF8.GetString(Memento.Of(then!)));
                Assert.Equal(document.Version, then!.Version);
            }
        }

        var papers = await db.Issued.AsNoTracking().Where(paper => paper.Kind == "invoices").ToListAsync();
        var last = papers.Count == 0 ? 0 : papers.Max(paper => int.Parse(paper.Number.Split('-')[^1], CultureInfo.InvariantCulture));
        Assert.Equal(papers.Count, last);
        Assert.Equal(last, await db.Series.Where(series => series.Series == "invoice").Select(series => series.Last).SingleAsync());
    }
}
