using Kontor.Domain.Kernel;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Kontor.Tests.Store;
using Xunit;

namespace Kontor.Tests.Flows;

/// <summary>One order after the other, with any rates, currencies, discounts, advances, parts and changes in between: in the end its papers are the order, to the cent (invariants 2, 3; rules 4–6, 12).</summary>
public sealed class AnyOrderBilledToItsEnd
{
    // More orders in one house make every question slower.
    private const int Together = 25;

    [Fact]
    public async Task Is_the_sum_of_its_papers_for_every_rate()
    {
        var opening = new MemoryBooks();
        foreach (var making in Shop.NewHouse)
        {
            opening.TakeNow(making.Kind, null, making.Act);
        }

        await Shop.Furnish(opening);
        var (ended, whole) = (0, Counts.Of(1_500, 100_000));
        await Cases.Each(whole, async number => ended += await new OrderToItsEnd(opening.Fork(), number).Comes() ? 1 : 0);
        Assert.True(ended > whole / 2 || Cases.IsOne, $"Only {ended} of {whole} orders came to their end.");
    }

    [Theory, EachEngine]
    public async Task Is_the_sum_of_its_papers_on_a_database(Engine engine)
    {
        var random = Seed.Random();
        for (var left = Counts.Of(6, 500); left > 0; left -= Together)
        {
            await using var house = await OpenHouse.Of(engine);
            var books = new DeskBooks(house);
            await Shop.Furnish(books);
            for (var round = Math.Min(left, Together); round > 0; round--)
            {
                await new OrderToItsEnd(books, random.Next()).Comes();
            }
        }
    }
}
