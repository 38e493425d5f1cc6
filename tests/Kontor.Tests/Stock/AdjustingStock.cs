using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;
using Kontor.Domain.Stock;
using Kontor.Tests.Kernel;
using Xunit;

namespace Kontor.Tests.Stock;

public sealed class AdjustingStock
{
    private readonly TestMoment now = new();
    private readonly Warehouse main;
    private readonly Product mug;
    private readonly Product rope;

    public AdjustingStock()
    {
        main = now.Warehouse("MAIN");
        mug = now.Make(ProductLifecycle.Table, new AddProduct { Sku = "MUG", Name = "Mug", Price = 1 });
        rope = now.Make(ProductLifecycle.Table, new AddProduct { Sku = "ROPE", Name = "Rope", Price = 1, UnitCode = "MTR" });
    }

    [Fact]
    public void Begins_with_a_number_and_moves_nothing()
    {
        var adjustment = Created(new(null, "ROPE", -1.5m), new(mug.Id, null, 3));

        Assert.Equal(("stock-adjustment-1", "Broken", main.Id, StockAdjustmentState.Draft), (adjustment.Number, adjustment.Reason, adjustment.Warehouse, adjustment.State));
        Assert.Equal([(1, rope.Id, "ROPE", "Rope", -1.5m), (2, mug.Id, "MUG", "Mug", 3m)], adjustment.Lines.Select(line => (line.Position, line.Product, line.Sku, line.Name, line.Delta)));
    }

    [Fact]
    public void Asks_for_the_number_the_warehouse_and_each_product_once()
    {
        var body = new CreateStockAdjustment { Reason = "Broken", Warehouse = main.Id, Lines = [new(null, "ROPE", 1), new(null, " ROPE ", 2), new(mug.Id, null, 3)] };

        Assert.Equal([Need.Number("stock-adjustment"), Need.Of(main.Id), Need.Named<Product>("ROPE"), Need.Of(mug.Id)], body.Needs());
    }

    [Fact]
    public void Tells_every_fault_of_the_body_by_its_path()
    {
        var body = new CreateStockAdjustment { Lines = [new(null, null, 1), new(mug.Id, "MUG", 1), new(mug.Id, null, 0), new(null, "MUG", 1)] };

        Assert.Equal(["reason", "warehouse", "lines[0].product", "lines[1].product", "lines[2].delta"], body.Faults().Select(fault => fault.Field));
    }

    [Fact]
    public void Tells_every_product_that_has_no_stock_or_whose_quantity_does_not_fit()
    {
        now.Make(ProductLifecycle.Table, new AddProduct { Sku = "HOUR", Name = "Hour", Price = 1, IsInventory = false });

        var faults = Assert.Throws<Faulty>(() => Created(new(null, "NONE", 1), new(null, "HOUR", 1), new(null, "MUG", 0.5m), new(null, "ROPE", 0.5m))).Faults;

        Assert.Equal(
            [
                new("lines[0].product", "There is no product NONE."),
                new("lines[1].product", "HOUR is a service: there is no stock of it."),
                new("lines[2].delta", "Delta may have at most 0 decimals."),
            ],
            faults);
    }

    [Fact]
    public void Needs_a_warehouse_that_is_there()
    {
        WarehouseLifecycle.Table.Take(main, new DeleteWarehouse(), now);

        Assert.Equal("warehouse", Assert.Single(Assert.Throws<Faulty>(() => Created(new AdjustedProduct(mug.Id, null, 1))).Faults).Field);
    }

    [Fact]
    public void Is_refused_with_no_lines()
    {
        var adjustment = Created();

        Assert.Equal("stock-adjustment-empty", Assert.Throws<Refused>(() => Take(adjustment, new ConfirmStockAdjustment())).Reason.Code);
        Assert.Equal("stock-adjustment-empty", StockAdjustmentLifecycle.Table.Offers(adjustment).Single(offer => offer.Row.Verb == "confirm").Refusal?.Code);
    }

    [Fact]
    public void Is_booked_once_and_says_by_whom()
    {
        var adjustment = Created(new(null, "ROPE", -1.5m), new(mug.Id, null, 3));

        var confirmed = Assert.IsType<StockAdjustmentConfirmed>(Assert.Single(Take(adjustment, new ConfirmStockAdjustment())));

        Assert.Equal((adjustment.Id, adjustment.Number, "Broken", main.Id), (confirmed.Adjustment, confirmed.Number, confirmed.Reason, confirmed.Warehouse));
        Assert.Equal([new(rope.Id.As<StockItem>(), -1.5m), new(mug.Id.As<StockItem>(), 3)], confirmed.Differences);
        Assert.Equal((now.Today, "Anna"), (adjustment.ConfirmedOn, adjustment.ConfirmedBy));
        Assert.Equal("already-confirmed", Assert.Throws<Refused>(() => Take(adjustment, new ConfirmStockAdjustment())).Reason.Code);
    }

    [Fact]
    public void Replaces_its_lines_when_they_are_edited_and_keeps_them_when_not()
    {
        var adjustment = Created(new AdjustedProduct(mug.Id, null, 3));

        Take(adjustment, new EditStockAdjustment { Reason = "Counted" });
        Assert.Equal(("Counted", 1), (adjustment.Reason, adjustment.Lines.Count));

        Take(adjustment, new EditStockAdjustment { Lines = [new(null, "ROPE", 2), new(null, "ROPE", 1)] });
        Assert.Equal([("ROPE", 2m), ("ROPE", 1m)], adjustment.Lines.Select(line => (line.Sku, line.Delta)));
    }

    [Fact]
    public void Leaves_the_lines_as_they_were_when_the_new_ones_cannot_be_used()
    {
        var adjustment = Created(new AdjustedProduct(mug.Id, null, 3));

        Assert.Throws<Faulty>(() => Take(adjustment, new EditStockAdjustment { Lines = [new(null, "ROPE", 2), new(null, "NONE", 1)] }));

        Assert.Equal("MUG", Assert.Single(adjustment.Lines).Sku);
    }

    private StockAdjustment Created(params AdjustedProduct[] lines) =>
        now.Make(StockAdjustmentLifecycle.Table, new CreateStockAdjustment { Reason = "Broken", Warehouse = main.Id, Lines = lines });

    private IReadOnlyList<Fact> Take(StockAdjustment adjustment, IAct act) => StockAdjustmentLifecycle.Table.Take(adjustment, act, now);
}
