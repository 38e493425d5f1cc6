using Kontor.Domain.Parties;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kontor.Tests.Store;

public sealed class TheJournal
{
    [Theory, EachEngine]
    public async Task Shows_a_document_at_any_instant(Engine engine)
    {
        await using var house = await OpenHouse.Of(engine);
        var before = house.Clock.Now;
        house.Clock.Pass(TimeSpan.FromMinutes(1));
        var made = (Supplier)(await house.Take(new AddSupplier { Name = "Mill", Address = new Address { Country = "FI" } })).Answer[0];
        house.Clock.Pass(TimeSpan.FromMinutes(1));
        await house.Take(made.Id, new EditSupplier { Name = "Mill & Sons" });

        await using var db = house.Books();
        Assert.Null(await JournalBook.At(db, typeof(Supplier), made.Key, before, default));
        Assert.Equal(("Mill", 1L), await At(before.AddMinutes(1)));
        Assert.Equal(("Mill", 1L), await At(before.AddMinutes(1.5)));
        Assert.Equal(("Mill & Sons", 2L), await At(before.AddMinutes(2)));
        Assert.Equal(("Mill & Sons", 2L), await At(before.AddYears(1)));

        async Task<(string, long)> At(DateTime instant) =>
            await JournalBook.At(db, typeof(Supplier), made.Key, instant, default) is Supplier then ? (then.Name, then.Version) : default;
    }

    /// <summary>Of two at once the one that waited for the lock began first, so it carries the earlier instant.</summary>
    [Theory, EachEngine]
    public async Task Skips_no_change_when_instants_and_versions_are_not_in_one_order(Engine engine)
    {
        await using var house = await OpenHouse.Of(engine);
        var start = house.Clock.Now;
        var made = (Supplier)(await house.Take(new AddSupplier { Name = "One", Address = new Address { Country = "FI" } })).Answer[0];
        house.Clock.Pass(TimeSpan.FromSeconds(20));
        await house.Take(made.Id, new EditSupplier { Name = "Two" });
        house.Clock.Pass(TimeSpan.FromSeconds(-10));
        await house.Take(made.Id, new EditSupplier { Language = "fi" });

        await using var db = house.Books();
        var between = (Supplier?)await JournalBook.At(db, typeof(Supplier), made.Key, start.AddSeconds(15), default);
        var after = (Supplier?)await JournalBook.At(db, typeof(Supplier), made.Key, start.AddSeconds(20), default);

        Assert.Equal(("One", 1L), (between!.Name, between.Version));
        Assert.Equal(("Two", "fi", 3L), (after!.Name, after.Language, after.Version));
    }

    [Theory, EachEngine]
    public async Task Says_who_did_what_and_what_obliged_it(Engine engine)
    {
        await using var house = await OpenHouse.Of(engine);
        await Kontor.Tests.Flows.Shop.Furnish(new Kontor.Tests.Flows.DeskBooks(house));

        await using var db = house.Books();
        var rows = await db.Journal.AsNoTracking().Where(row => row.Kind == "stock" && row.Cause != null && row.Verb == "adjust").ToListAsync();

        Assert.Equal(["stock-adjustments.confirm SA-1", "stock-adjustments.confirm SA-2"], rows.Select(row => row.Cause).Distinct().Order());
        Assert.All(rows, row => Assert.Equal("Kontor", row.ByName));
        Assert.Equal(2, rows.Select(row => row.Command).Distinct().Count());
    }
}
