using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;
using Kontor.Domain.Stock;
using Kontor.Tests.Kernel;
using Xunit;

namespace Kontor.Tests.Stock;

public sealed class MovingStock
{
    private readonly TestMoment now = new();

    [Fact]
    public void Writes_a_line_in_the_ledger()
    {
        var (main, mugs) = (now.Warehouse("MAIN"), now.Mugs());
        mugs.With(10, main, now);

        var move = Assert.IsType<StockMove>(Assert.Single(now.Take(mugs, new IssueStockItem(main.Id, 4, "Shipment", CountingStock.Cause, "SH-1"))));

        Assert.Equal(
            (mugs.Id, main.Id, -4m, 6m, "Shipment", CountingStock.Cause, "SH-1", now.Instant, "Anna"),
            (move.StockItem, move.Warehouse, move.Quantity, move.OnHandAfter, move.Reason, move.Cause, move.CauseLabel, move.At, move.By));
        Assert.NotEqual(default, move.Id);
    }

    [Fact]
    public void Counts_each_warehouse_and_their_sum()
    {
        var (main, second) = (now.Warehouse("MAIN"), now.Warehouse("SECOND"));
        var mugs = now.Mugs().With(4, main, now).With(2.5m, second, now);

        now.Take(mugs, new IssueStockItem(main.Id, 3, "Shipment", CountingStock.Cause, "SH-1"));

        Assert.Equal((1m, 2.5m, 3.5m), (mugs.OnHandIn(main.Id), mugs.OnHandIn(second.Id), mugs.OnHand));
        Assert.Equal(2, mugs.Levels.Count);
        Assert.Equal(2, mugs.Levels.Select(level => level.Warehouse).Distinct().Count());
    }

    [Fact]
    public void Is_refused_below_zero_where_the_warehouse_forbids_it_even_if_another_has_more()
    {
        var (main, second) = (now.Warehouse("MAIN"), now.Warehouse("SECOND"));
        var mugs = now.Mugs().With(1, main, now).With(100, second, now);

        var reason = Assert.Throws<Refused>(() => now.Take(mugs, new IssueStockItem(main.Id, 2, "Shipment", CountingStock.Cause, "SH-1"))).Reason;

        Assert.Equal(
            new Reason("stock-short", "MUG: warehouse MAIN has 1, and 2 is to leave it. Take it from another warehouse, or adjust the stock first."),
            reason);
        Assert.Equal(1m, mugs.OnHandIn(main.Id));
    }

    [Fact]
    public void Warns_below_zero_where_the_warehouse_says_so()
    {
        var (main, mugs) = (now.Warehouse("MAIN", NegativeStock.Warn), now.Mugs());

        var facts = now.Take(mugs, new IssueStockItem(main.Id, 2, "Shipment", CountingStock.Cause, "SH-1"));

        Assert.Equal([typeof(StockMove), typeof(Warned)], facts.Select(fact => fact.GetType()));
        Assert.Equal("MUG: warehouse MAIN has 0, and 2 is to leave it. Its stock is now -2: count it, and adjust.", ((Warned)facts[1]).Sentence);
        Assert.Equal(-2m, mugs.OnHand);
    }

    [Fact]
    public void Goes_below_zero_silently_where_the_warehouse_allows_it()
    {
        var (main, mugs) = (now.Warehouse("MAIN", NegativeStock.Allow), now.Mugs());

        Assert.IsType<StockMove>(Assert.Single(now.Take(mugs, new IssueStockItem(main.Id, 2, "Shipment", CountingStock.Cause, "SH-1"))));
        Assert.Equal(-2m, mugs.OnHand);
    }

    [Fact]
    public void Comes_in_even_where_the_warehouse_is_below_zero()
    {
        var (main, mugs) = (now.Warehouse("MAIN", NegativeStock.Allow), now.Mugs());
        now.Take(mugs, new IssueStockItem(main.Id, 5, "Shipment", CountingStock.Cause, "SH-1"));
        WarehouseLifecycle.Table.Take(main, new EditWarehouse { NegativeStock = NegativeStock.Forbid }, now);

        mugs.With(2, main, now);

        Assert.Equal(-3m, mugs.OnHand);
    }

    [Fact]
    public void Asks_for_its_warehouse_and_a_quantity()
    {
        var (main, mugs) = (now.Warehouse("MAIN"), now.Mugs());

        Assert.Equal([Need.Of(main.Id)], new IssueStockItem(main.Id, 1, "Shipment", CountingStock.Cause, "SH-1").Needs(mugs));
        Assert.Equal("quantity", Assert.Single(new IssueStockItem(main.Id, 0, "Shipment", CountingStock.Cause, "SH-1").Faults()).Field);
        Assert.Equal("quantity", Assert.Single(new ReceiveStockItem(main.Id, -1, "Receipt", CountingStock.Cause, "R-1").Faults()).Field);
        Assert.Equal("delta", Assert.Single(new AdjustStockItem(main.Id, 0, "Count", CountingStock.Cause, "A-1").Faults()).Field);
    }

    [Fact]
    public void Warns_when_a_count_leaves_less_than_was_promised()
    {
        var (main, mugs) = (now.Warehouse("MAIN"), now.Mugs(Overselling.Forbid));
        mugs.With(10, main, now);
        now.Take(mugs, new ReserveStockItem(8));

        Assert.Single(now.Take(mugs, new AdjustStockItem(main.Id, -2, "Broken", CountingStock.Cause, "A-1")));
        var facts = now.Take(mugs, new AdjustStockItem(main.Id, -3, "Broken", CountingStock.Cause, "A-2"));

        Assert.Equal("MUG: orders are promised 3 more than there is now.", Assert.IsType<Warned>(facts[1]).Sentence);
        Assert.Equal((5m, 8m, -3m), (mugs.OnHand, mugs.Reserved, mugs.Virtual));
    }

    [Fact]
    public void Has_the_identity_of_the_product()
    {
        var product = now.NewId<Product>();

        var item = now.Make(StockItemLifecycle.Table, new OpenStockItem(product, "MUG", "Mug", Overselling.Forbid));

        Assert.Equal(product.Value, item.Key);
        Assert.Equal(("MUG", "Mug", Overselling.Forbid, 0m, 0m), (item.Sku, item.Name, item.Overselling, item.OnHand, item.Reserved));
    }
}
