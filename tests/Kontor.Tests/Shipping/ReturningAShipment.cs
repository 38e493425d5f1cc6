using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Shipping;
using Kontor.Domain.Stock;
using Xunit;

namespace Kontor.Tests.Shipping;

/// <summary>V02, V27–V30, rule 20.</summary>
public sealed class ReturningAShipment
{
    private readonly ReturnBooks books = new();

    [Fact]
    public void Is_refused_while_nothing_has_left()
    {
        var order = books.Orders.Place("REGULAR", new OrderLineInput { Sku = "MUG", Quantity = 4 });
        var draft = books.Orders.Books.TakeNow(typeof(Order), order.Key, new ShipOrder()).OfType<Shipment>().Single();

        Assert.Equal("no-confirmed-shipment", books.Refused(draft, new ReturnShipment()));
    }

    [Fact]
    public void Begins_with_all_that_can_still_come_back()
    {
        var order = books.Orders.Place("REGULAR", new() { Sku = "MUG", Quantity = 10 }, new() { Sku = "ROPE", Quantity = 5 });
        var shipment = books.Ship(order);
        books.Register(shipment, new ReturnRow(shipment.Lines[0].Id, 8));

        var rest = books.Register(Now(shipment));

        Assert.Equal([2m, 5m], rest.Lines.Select(line => line.Quantity));
        Assert.Equal("nothing-to-return", books.Refused(Now(shipment), new ReturnShipment()));
    }

    [Fact]
    public void Of_more_than_has_left_is_refused_naming_what_can_come_back()
    {
        var (_, shipment) = books.Shipped(10, 10);

        var fault = Assert.Single(books.Faults(shipment, new ReturnShipment { Lines = [new(shipment.Lines[0].Id, 11)] }));
        Assert.Equal(("lines[0].quantity", "Mug: 11 asked, 10 of the 10 shipped can still come back."), (fault.Field, fault.Sentence));
        books.Back(shipment, 8);
        var later = books.Faults(shipment, new ReturnShipment { Lines = [new(shipment.Lines[0].Id, 1), new(shipment.Lines[0].Id, 2)] });
        Assert.Equal("lines[1].quantity", Assert.Single(later).Field);
    }

    [Fact]
    public void Without_rows_is_refused()
    {
        var (_, shipment) = books.Shipped(10, 10);

        Assert.Equal("lines", Assert.Single(books.Faults(shipment, new ReturnShipment { Lines = [] })).Field);
        Assert.Equal("lines[0].quantity", Assert.Single(books.Faults(shipment, new ReturnShipment { Lines = [new(shipment.Lines[0].Id, 0)] })).Field);
    }

    [Fact]
    public async Task Moves_nothing_before_it_is_confirmed_and_once_then()
    {
        var (_, shipment) = books.Shipped(10, 10);
        var before = books.Stock().OnHand;
        var saved = books.Register(shipment, new ReturnRow(shipment.Lines[0].Id, 3));
        Assert.Equal(before, books.Stock().OnHand);

        books.Orders.Books.TakeNow(typeof(Return), saved.Key, new EditReturn { Lines = [new(shipment.Lines[0].Id, 2)], Reason = "Wrong colour" });
        var there = books.Confirm(saved);

        Assert.Equal(before + 2, books.Stock().OnHand);
        Assert.Equal("already-confirmed", books.Refused(there, new ConfirmReturn()));
        var move = Assert.Single(await books.Moves(there));
        Assert.Equal((2m, "Return: Wrong colour", there.Number), (move.Quantity, move.Reason, move.CauseLabel));
    }

    [Fact]
    public void That_was_discarded_may_be_registered_again()
    {
        var (order, shipment) = books.Shipped(10, 10);
        var saved = books.Register(shipment);
        Assert.Equal(ReturnProgress.Registered, books.See(order).Returns);

        books.Orders.Books.TakeNow(typeof(Return), saved.Key, new DiscardReturn());

        Assert.Equal(10m, Now(shipment).Lines[0].Returnable);
        Assert.Equal((ReturnProgress.None, 0), (books.See(order).Returns, books.See(order).DraftReturns.Count));
    }

    [Fact]
    public async Task With_one_broken_writes_both_movements_of_it()
    {
        var (_, shipment) = books.Shipped(10, 10);
        var before = books.Stock().OnHand;
        var row = shipment.Lines[0].Id;

        var there = books.Confirm(books.Register(shipment, new ReturnRow(row, 2), new ReturnRow(row, 1, Disposition.Scrap)));

        Assert.Equal(before + 2, books.Stock().OnHand);
        Assert.Equal([(2m, "Return"), (1m, "Return"), (-1m, "Scrapped on return")], (await books.Moves(there)).Select(move => (move.Quantity, move.Reason)));
    }

    [Fact]
    public void Into_quarantine_brings_in_what_nobody_is_promised()
    {
        var (_, shipment) = books.Shipped(10, 10);
        var (onHand, free) = (books.Stock().OnHand, books.Stock().Virtual);

        books.Back(shipment, 3, creditOnly: true, Disposition.Quarantine);

        var stock = books.Stock();
        Assert.Equal((onHand + 3, 3m, free), (stock.OnHand, stock.Quarantined, stock.Virtual));
        Assert.Equal(3m, stock.OnHandIn(books.Warehouse("QUARANTINE")));
    }

    [Fact]
    public void Keeps_quarantine_and_the_stock_apart()
    {
        var (order, shipment) = books.Shipped(10, 4);
        var row = shipment.Lines[0].Id;

        Assert.Equal("lines[0].warehouse", Assert.Single(books.Faults(shipment, new ReturnShipment { Lines = [new(row, 1, Warehouse: books.Warehouse("QUARANTINE"))] })).Field);
        Assert.Equal("lines[0].warehouse", Assert.Single(books.Faults(shipment, new ReturnShipment { Lines = [new(row, 1, Disposition.Quarantine, Warehouse: books.Warehouse("MAIN"))] })).Field);
        Assert.Equal("warehouse", Assert.Single(books.Faults(order, new ShipOrder { Warehouse = books.Warehouse("QUARANTINE") })).Field);
    }

    [Fact]
    public void Into_quarantine_needs_a_warehouse_for_it()
    {
        var (_, shipment) = books.Shipped(10, 4);
        books.Orders.Books.TakeNow(typeof(Warehouse), books.Warehouse("QUARANTINE").Value, new DeactivateWarehouse());

        var fault = Assert.Single(books.Faults(shipment, new ReturnShipment { Lines = [new(shipment.Lines[0].Id, 1, Disposition.Quarantine)] }));

        Assert.Equal("lines[0].disposition", fault.Field);
    }

    [Fact]
    public async Task Of_a_service_moves_no_stock()
    {
        var (order, shipment) = books.Shipped(4, 4, "HOUR");

        var there = books.Back(shipment, 1);

        Assert.Empty(await books.Moves(there));
        Assert.Equal(1m, books.See(order).Lines[0].Open);
    }

    [Fact]
    public async Task Without_stock_control_moves_nothing_either()
    {
        books.Orders.Books.TakeNow(typeof(OrderSettings), books.Orders.All<OrderSettings>().Single().Key, new EditOrderSettings { UsesStockControl = false });
        var (order, shipment) = books.Shipped(4, 4);
        var before = books.Stock().OnHand;

        var there = books.Back(shipment, 4);

        Assert.Empty(await books.Moves(there));
        Assert.Equal((before, OrderBadge.Returned), (books.Stock().OnHand, books.See(order).Badge));
    }

    [Fact]
    public void Of_goods_that_may_not_be_oversold_owes_them_again_even_when_they_are_broken()
    {
        Receive("RARE", 2);
        var (order, shipment) = books.Shipped(2, 2, "RARE");

        books.Back(shipment, 2, disposition: Disposition.Scrap);

        Assert.Equal((0m, 2m, -2m), (books.Stock("RARE").OnHand, books.Stock("RARE").Reserved, books.Stock("RARE").Virtual));
        Assert.Equal(2m, books.See(order).Lines[0].Reserved);
    }

    private Shipment Now(Shipment shipment) => books.Orders.All<Shipment>().Single(one => one.Id == shipment.Id);

    private void Receive(string sku, decimal quantity)
    {
        var adjustment = books.Orders.Books.TakeNow(
            typeof(StockAdjustment), null, new CreateStockAdjustment { Reason = "Found", Warehouse = books.Warehouse("MAIN"), Lines = [new(null, sku, quantity)] }).Single();
        books.Orders.Books.TakeNow(typeof(StockAdjustment), adjustment.Key, new ConfirmStockAdjustment());
    }
}
