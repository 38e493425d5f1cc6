using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;
using Kontor.Domain.Stock;
using Kontor.Tests.Kernel;
using Xunit;

namespace Kontor.Tests.Stock;

public sealed class ReservingStock
{
    private readonly TestMoment now = new();

    [Fact]
    public void Promises_goods_and_moves_none()
    {
        var mugs = now.Mugs().With(10, now.Warehouse("MAIN"), now);

        var facts = now.Take(mugs, new ReserveStockItem(4));

        Assert.Equal((10m, 4m, 6m), (mugs.OnHand, mugs.Reserved, mugs.Virtual));
        Assert.Empty(facts);
    }

    [Fact]
    public void Frees_what_is_taken_back()
    {
        var mugs = now.Mugs();
        now.Take(mugs, new ReserveStockItem(7));

        now.Take(mugs, new ReserveStockItem(-3));

        Assert.Equal(4m, mugs.Reserved);
    }

    [Fact]
    public void May_go_beyond_what_is_there_so_that_orders_wait()
    {
        var mugs = now.Mugs().With(10, now.Warehouse("MAIN"), now);

        now.Take(mugs, new ReserveStockItem(12));

        Assert.Equal(-2m, mugs.Virtual);
    }

    [Fact]
    public void Is_refused_beyond_what_is_there_when_overselling_is_forbidden()
    {
        var mugs = now.Mugs(Overselling.Forbid).With(10, now.Warehouse("MAIN"), now);
        now.Take(mugs, new ReserveStockItem(9.5m));

        var reason = Assert.Throws<Refused>(() => now.Take(mugs, new ReserveStockItem(1.25m))).Reason;

        Assert.Equal(new Reason("oversold", "MUG: 1.25 asked, 0.5 available. Order less, or wait until goods come in."), reason);
        Assert.Equal(9.5m, mugs.Reserved);
        now.Take(mugs, new ReserveStockItem(0.5m));
        Assert.Equal(0m, mugs.Virtual);
    }

    [Fact]
    public void Never_says_that_less_than_nothing_is_available()
    {
        var mugs = now.Mugs();
        now.Take(mugs, new ReserveStockItem(2));
        now.Take(mugs, new EditStockItem("MUG", "Mug", Overselling.Forbid));

        Assert.StartsWith("MUG: 1 asked, 0 available.", Assert.Throws<Refused>(() => now.Take(mugs, new ReserveStockItem(1))).Reason.Sentence);
    }

    [Fact]
    public void Can_always_be_freed_even_when_oversold()
    {
        var mugs = now.Mugs();
        now.Take(mugs, new ReserveStockItem(2));
        now.Take(mugs, new EditStockItem("MUG", "Mug", Overselling.Forbid));

        now.Take(mugs, new ReserveStockItem(-1));

        Assert.Equal(1m, mugs.Reserved);
    }

    [Fact]
    public void Cannot_free_more_than_was_promised()
    {
        var mugs = now.Mugs();
        now.Take(mugs, new ReserveStockItem(2));

        Assert.Equal("reserved-short", Assert.Throws<Refused>(() => now.Take(mugs, new ReserveStockItem(-2.5m))).Reason.Code);
        Assert.Equal(2m, mugs.Reserved);
    }
}
