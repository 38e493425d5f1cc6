using Kontor.Domain.Kernel;
using Kontor.Domain.Stock;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kontor.Tests.Store;

/// <summary>What the database adds, compares and sorts is what decimal arithmetic says, to the last digit.</summary>
public sealed class MoneyInTheBooks
{
    [Theory, EachEngine]
    public async Task Is_summed_compared_and_sorted_exactly(Engine engine)
    {
        await using var house = await OpenHouse.Empty(engine);
        await house.Migrator.Run();
        var random = Seed.Random();
        var items = Enumerable.Range(0, 4).Select(_ => new Id<StockItem>(Ids.At(house.Clock.Now))).ToList();
        var moves = Enumerable.Range(0, 400).Select(_ => Move(house, items[random.Next(4)], Amount(random))).ToList();
        await using (var writing = house.Books())
        {
            writing.AddRange(moves);
            await writing.SaveChangesAsync();
        }

        await using var db = house.Books();
        var set = db.Set<StockMove>().AsNoTracking();
        Assert.Equal(moves.Sum(move => move.Quantity), await set.SumAsync(move => move.Quantity));
        Assert.Equal(moves.Max(move => move.Quantity), await set.MaxAsync(move => move.Quantity));
        Assert.Equal(moves.Min(move => move.Quantity), await set.MinAsync(move => move.Quantity));
        Assert.Equal(moves.Select(move => move.Quantity).Order(), await set.OrderBy(move => move.Quantity).Select(move => move.Quantity).ToListAsync());
        Assert.Equal(
            moves.GroupBy(move => move.StockItem).OrderBy(one => one.Key).Select(one => (one.Key, one.Sum(move => move.Quantity))),
            (await set.GroupBy(move => move.StockItem).Select(one => new { one.Key, Sum = one.Sum(move => move.Quantity) }).ToListAsync()).OrderBy(one => one.Key).Select(one => (one.Key, one.Sum)));
        Assert.Equal(
            moves.Sum(move => move.Quantity > 0 ? move.Quantity : 0), await set.SumAsync(move => move.Quantity > 0 ? move.Quantity : 0));
        for (var turn = 0; turn < 20; turn++)
        {
            var bound = random.Next(2) == 0 ? moves[random.Next(moves.Count)].Quantity : Amount(random);
            Assert.Equal(moves.Count(move => move.Quantity > bound), await set.CountAsync(move => move.Quantity > bound));
            Assert.Equal(moves.Count(move => move.Quantity <= bound), await set.CountAsync(move => move.Quantity <= bound));
            Assert.Equal(moves.Count(move => move.Quantity == bound), await set.CountAsync(move => move.Quantity == bound));
            Assert.Equal(
                moves.Sum(move => move.Quantity + move.OnHandAfter - 1.5m), await set.SumAsync(move => move.Quantity + move.OnHandAfter - 1.5m));
            Assert.Equal(
                moves.Count(move => move.Quantity - move.OnHandAfter > bound), await set.CountAsync(move => move.Quantity - move.OnHandAfter > bound));
        }
    }

    [Theory, EachEngine]
    public async Task Is_never_multiplied_divided_averaged_rounded_or_converted_by_the_database(Engine engine)
    {
        await using var house = await OpenHouse.Empty(engine);
        await house.Migrator.Run();
        await using var db = house.Books();
        var set = db.Set<StockMove>();

        await Refuses(() => set.Where(move => move.Quantity * 2 > 1).CountAsync());
        await Refuses(() => set.Select(move => move.Quantity / move.OnHandAfter).ToListAsync());
        await Refuses(() => set.Where(move => move.Quantity % 2 == 0).CountAsync());
        await Refuses(() => set.AverageAsync(move => move.Quantity));
        await Refuses(() => set.OrderBy(move => Math.Round(move.Quantity)).ToListAsync());
        await Refuses(() => set.SumAsync(move => decimal.Truncate(move.Quantity)));
        await Refuses(() => set.SumAsync(move => (double)move.Quantity));
        await Refuses(() => set.SumAsync(move => (long)move.Quantity));

        static async Task Refuses<T>(Func<Task<T>> query) =>
            Assert.Contains("not exact", (await Assert.ThrowsAsync<NotSupportedException>(query)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_rounded_away_when_it_has_more_than_four_decimals()
    {
        await using var house = await OpenHouse.Empty(Engine.Sqlite);
        await house.Migrator.Run();
        await using var db = house.Books();
        db.Add(Move(house, new(Ids.At(house.Clock.Now)), 0.00001m));

        var fault = await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync());

        Assert.Contains("too many decimals", fault.ToString(), StringComparison.Ordinal);
    }

    private static StockMove Move(OpenHouse house, Id<StockItem> item, decimal quantity) => new(
        new(Ids.At(house.Clock.Now)), item, new(Ids.At(house.Clock.Now)), quantity, quantity + 0.1m, "Any", Guid.Empty, "", house.Clock.Now, "Anna");

    /// <summary>From a ten-thousandth to what the largest house may hold.</summary>
    private static decimal Amount(Random random) => random.Next(5) switch
    {
        0 => random.NextInt64(-10_000_000_000_000_000, 10_000_000_000_000_000) / 10_000m,
        1 => random.Next(-3, 4) / 10_000m,
        _ => random.Next(-2_000_000, 2_000_000) / 100m,
    };
}
