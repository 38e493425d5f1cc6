using Kontor.Domain.Billing;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Shipping;
using Xunit;

namespace Kontor.Tests.Shipping;

/// <summary>V31–V35, rule 19, and what users of other systems complained of: the reference stands with each.</summary>
public sealed class TheStatusAfterAReturn
{
    private readonly ReturnBooks books = new();

    [Fact]
    public void Is_returned_when_all_came_back()
    {
        var (order, shipment) = books.Shipped(10, 10);

        books.Back(shipment, 10);

        Assert.Equal((ReturnProgress.Returned, OrderBadge.Returned, Fulfilment.Open), Said(order));
    }

    [Fact]
    public void Is_partially_returned_when_some_came_back_and_the_row_shows_both()
    {
        var (order, shipment) = books.Shipped(10, 10);

        books.Back(shipment, 3);

        Assert.Equal((ReturnProgress.PartiallyReturned, OrderBadge.PartiallyReturned, Fulfilment.PartDelivered), Said(order));
        var line = books.See(order).Lines[0];
        Assert.Equal((10m, 10m, 3m, 7m, 3m, 3m), (line.Ordered, line.Shipped, line.Returned, line.Delivered, line.Open, line.Reserved));
    }

    [Fact]
    public void Stays_delivered_while_returns_are_only_saved()
    {
        var (order, shipment) = books.Shipped(10, 10);

        books.Register(shipment);

        Assert.Equal((ReturnProgress.Registered, OrderBadge.Delivered, Fulfilment.Delivered), Said(order));
    }

    [Fact]
    public void Is_partially_returned_when_all_that_left_came_back_and_the_rest_is_open()
    {
        var (order, shipment) = books.Shipped(10, 6);

        books.Back(shipment, 6);

        Assert.Equal((ReturnProgress.PartiallyReturned, OrderBadge.PartiallyReturned, Fulfilment.Open), Said(order));
        Assert.Equal(10m, books.See(order).Lines[0].ToShip);
    }

    /// <summary>V34.</summary>
    [Fact]
    public void Is_delivered_again_when_the_missing_were_sent_and_the_history_stays()
    {
        var (order, shipment) = books.Shipped(10, 10);
        var there = books.Back(shipment, 3);

        var replacement = books.Ship(order);

        Assert.Equal(3m, replacement.Lines.Single().Quantity);
        Assert.Equal((ReturnProgress.None, OrderBadge.Delivered, Fulfilment.Delivered), Said(order));
        Assert.Equal((10m, 3m), (books.See(order).Lines[0].Delivered, books.See(order).Lines[0].Returned));
        Assert.Equal(ReturnState.Confirmed, there.State);
    }

    [Fact]
    public void Counts_a_second_return_of_what_was_replaced()
    {
        var (order, shipment) = books.Shipped(10, 10);
        books.Back(shipment, 10);
        var second = books.Ship(order);
        Assert.Equal(OrderBadge.Delivered, books.See(order).Badge);

        books.Back(second, 10);

        Assert.Equal((ReturnProgress.Returned, OrderBadge.Returned, Fulfilment.Open), Said(order));
        Assert.Equal((20m, 20m, 10m), (books.See(order).Lines[0].Shipped, books.See(order).Lines[0].Returned, books.See(order).Lines[0].ToShip));
    }

    [Fact]
    public void Wants_nothing_more_of_what_is_only_credited()
    {
        var (order, shipment) = books.Shipped(10, 10);
        Invoice(order);

        books.Back(shipment, 3, creditOnly: true);

        var line = books.See(order).Lines[0];
        Assert.Equal((ReturnProgress.PartiallyReturned, OrderBadge.PartiallyReturned, Fulfilment.Delivered), Said(order));
        Assert.Equal((3m, 7m, 0m, 0m, 3m), (line.Cancelled, line.Delivered, line.Open, line.Reserved, line.OverInvoiced));
        Assert.Equal("nothing-to-ship", books.Refused(books.See(order), new ShipOrder()));
    }

    [Fact]
    public void Leaves_nothing_to_deliver_when_all_is_only_credited()
    {
        var (order, shipment) = books.Shipped(10, 10);

        books.Back(shipment, 10, creditOnly: true);

        Assert.Equal((ReturnProgress.Returned, OrderBadge.Returned, Fulfilment.NotApplicable), Said(order));
        Assert.Equal(0m, books.See(order).Net);
    }

    [Fact]
    public void Takes_the_discounts_of_what_is_only_credited_along()
    {
        var order = books.Orders.Place("REGULAR", new OrderLineInput { Sku = "MUG", Quantity = 10, Price = 10, DiscountAmount = 5 });
        books.Orders.Do(order, new EditOrder { DiscountAmount = 20 });
        Invoice(order);
        Assert.Equal(75m, books.See(order).Net);

        books.Back(books.Ship(order), 4, creditOnly: true);

        Assert.Equal((45m, 12m, 3m), (books.See(order).Net, books.See(order).DiscountAmount, books.See(order).Lines[0].DiscountAmount));
    }

    /// <summary>frappe/erpnext#50832, #58825: net delivered is what was billed, and still it was “to bill”.</summary>
    [Fact]
    public void Is_invoiced_when_just_what_the_customer_keeps_was_invoiced()
    {
        var (order, shipment) = books.Shipped(10, 10);
        books.Back(shipment, 3, creditOnly: true);

        books.Orders.Do(order, new BillOrder { Delivered = true });
        Send(order);

        var now = books.See(order);
        Assert.Equal((7m, Invoicing.Invoiced, Stage.COMPLETED), (now.Lines[0].Invoiced, now.Invoicing, now.Stage));
        Assert.Equal(OrderState.Closed, books.Orders.Do(now, new CloseOrder()).State);
    }

    [Fact]
    public void Bills_by_delivery_only_what_the_customer_has()
    {
        var (order, shipment) = books.Shipped(10, 10);
        books.Back(shipment, 3);

        books.Orders.Do(order, new BillOrder { Delivered = true });

        Assert.Equal((7m, 3m), (books.See(order).Lines[0].Billed, books.See(order).Lines[0].ToBill));
    }

    /// <summary>frappe/erpnext#49436: after a return the replacement could not be sent.</summary>
    [Fact]
    public void Lets_the_replacement_go_even_when_all_was_invoiced_and_more_came_back_since()
    {
        var (order, shipment) = books.Shipped(10, 10);
        Invoice(order);
        books.Back(shipment, 3);
        var draft = books.Orders.Books.TakeNow(typeof(Order), order.Key, new ShipOrder()).OfType<Shipment>().Single();

        books.Back(books.Orders.All<Shipment>().Single(one => one.Id == shipment.Id), 2);
        books.Orders.Books.TakeNow(typeof(Shipment), draft.Key, new ConfirmShipment());

        Assert.Equal(ReturnProgress.PartiallyReturned, books.See(order).Returns);
        Assert.Equal(2m, books.Ship(order).Lines.Single().Quantity);
        Assert.Equal((ReturnProgress.None, OrderBadge.Delivered, Fulfilment.Delivered), Said(order));
        Assert.Equal(Stage.COMPLETED, books.See(order).Stage);
    }

    [Fact]
    public void Of_a_closed_order_is_changed_only_by_what_is_not_replaced()
    {
        var (order, shipment) = books.Shipped(10, 10);
        Invoice(order);
        books.Orders.Do(order, new CloseOrder());
        var saved = books.Register(shipment, new ReturnRow(shipment.Lines[0].Id, 2));

        Assert.Equal("order-closed", books.Refused(saved, new ConfirmReturn()));
        books.Orders.Books.TakeNow(typeof(Return), saved.Key, new EditReturn { Lines = [new(shipment.Lines[0].Id, 2, CreditOnly: true)] });
        books.Confirm(saved);

        Assert.Equal((OrderState.Closed, 2m), (books.See(order).State, books.See(order).Lines[0].OverInvoiced));
    }

    [Fact]
    public void Keeps_an_order_from_being_closed_while_goods_are_on_their_way_back()
    {
        var (order, shipment) = books.Shipped(10, 10);
        Invoice(order);
        books.Register(shipment);

        Assert.Equal("draft-returns", books.Refused(books.See(order), new CloseOrder()));
    }

    /// <summary>V35: what came back and is not replaced may be given up.</summary>
    [Fact]
    public void Lets_an_order_be_cancelled_when_all_is_back()
    {
        var (order, shipment) = books.Shipped(10, 10);
        books.Back(shipment, 9);
        Assert.Equal("shipped", books.Refused(books.See(order), new CancelOrder()));
        books.Back(books.Orders.All<Shipment>().Single(one => one.Id == shipment.Id), 1);
        var before = books.Stock().Reserved;

        books.Orders.Do(order, new CancelOrder("Not wanted any more"));

        Assert.Equal((OrderBadge.Cancelled, before - 10), (books.See(order).Badge, books.Stock().Reserved));
    }

    [Fact]
    public void Keeps_a_row_that_came_back_wholly_in_the_history()
    {
        var (order, shipment) = books.Shipped(10, 10);
        books.Back(shipment, 4, creditOnly: true);
        books.Back(books.Orders.All<Shipment>().Single(one => one.Id == shipment.Id), 6);

        Assert.Equal("lines", Assert.Single(books.Faults(order, new EditOrder { Lines = [new() { Sku = "ROPE", Quantity = 1 }] })).Field);
        Assert.Equal("lines[0].quantity", Assert.Single(books.Faults(order, new EditOrder { Lines = [new() { Id = order.Lines[0].Id, Quantity = 3 }] })).Field);
        Assert.Equal(1m, books.Orders.Do(order, new EditOrder { Lines = [new() { Id = order.Lines[0].Id, Quantity = 5 }] }).Lines[0].Open);
    }

    [Fact]
    public void Sends_nothing_again_by_itself_where_goods_leave_when_they_are_invoiced()
    {
        var order = books.Orders.Place("WALK-IN", new OrderLineInput { Sku = "MUG", Quantity = 10 });
        Invoice(order, new BillOrder { Lines = [new(order.Lines[0].Id, 5)] });
        var shipment = books.Orders.All<Shipment>().Single(one => one.Order == order.Id);
        books.Back(shipment, 2, creditOnly: true);
        books.Back(books.Orders.All<Shipment>().Single(one => one.Id == shipment.Id), 1);

        Invoice(order);

        var line = books.See(order).Lines[0];
        Assert.Equal((8m, 10m, 7m, 1m), (line.Wanted, line.Shipped, line.Delivered, line.Open));
    }

    private (ReturnProgress Returns, OrderBadge Badge, Fulfilment Fulfilment) Said(Order order) => (books.See(order).Returns, books.See(order).Badge, books.See(order).Fulfilment);

    private void Invoice(Order order, BillOrder? bill = null)
    {
        books.Orders.Do(order, bill ?? new BillOrder());
        Send(order);
    }

    private void Send(Order order)
    {
        foreach (var ready in books.See(order).ReadyInvoices)
        {
            books.Orders.Books.TakeNow(typeof(Invoice), ready, new SendInvoice(InvoiceChannel.Print));
        }
    }
}
