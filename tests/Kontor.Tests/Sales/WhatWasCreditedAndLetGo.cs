using Kontor.Domain.Billing;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Tests.Shipping;
using Xunit;

namespace Kontor.Tests.Sales;

/// <summary>W11, K21, rule 19: what was credited is not billed again, until the same goods are given back or the order is reduced by them.</summary>
public sealed class WhatWasCreditedAndLetGo
{
    private readonly ReturnBooks books = new();

    [Fact]
    public void Is_not_taken_off_twice_when_the_same_goods_come_back()
    {
        var (order, shipment) = books.Shipped(10, 10);
        var invoice = Invoice(order);
        Credit(invoice, 3);
        Assert.Equal((3m, 30m, 0m), Said(order));

        books.Back(shipment, 3, creditOnly: true);
        Assert.Equal((0m, 0m, 0m), Said(order));
        Credit(invoice, billAgain: true);

        Assert.Equal(7m, books.See(order).Lines[0].ToBill);
        Assert.Equal(70m, Invoice(order).Net);
    }

    [Fact]
    public void Is_no_more_than_is_wanted_when_fewer_were_billed_anew_at_a_higher_price()
    {
        var order = books.Orders.Place("REGULAR", new OrderLineInput { Sku = "MUG", Quantity = 9, Price = 10 });
        var first = Invoice(order);
        Credit(first, billAgain: true);
        var again = Invoice(order);
        books.Orders.Do(books.See(order), new EditOrder { Lines = [new() { Id = order.Lines[0].Id, Quantity = 6, Price = 829.17m }] });
        var more = Invoice(order);
        Assert.Equal((0m, 4885.02m), (more.Lines[0].Covers, more.Net));

        Credit(again);
        Credit(more, billAgain: true);

        Assert.Equal((6m, 0m), (books.See(order).Lines[0].Credited, books.See(order).Lines[0].ToBill));
    }

    [Fact]
    public void Of_a_whole_row_that_was_not_shipped_can_be_taken_out_of_the_order()
    {
        var order = books.Orders.Place("REGULAR", new OrderLineInput { Sku = "MUG", Quantity = 2, Price = 10 }, new OrderLineInput { Sku = "HOUR", Quantity = 1, Price = 50 });
        var invoice = Invoice(order);
        var kept = new EditOrder { Lines = [new() { Id = order.Lines[0].Id }] };
        Assert.Contains("credit it", Assert.Throws<Faulty>(() => books.Orders.Do(books.See(order), kept)).Faults[0].Sentence, StringComparison.Ordinal);
        Take(invoice, new CreditInvoice { Reason = "Not wanted", Lines = [new(invoice.Lines[1].Id)] });

        books.Orders.Do(books.See(order), kept);
        books.Ship(order);

        Assert.Equal((20m, 25.10m, 25.10m), (books.See(order).Net, books.See(order).Gross, books.See(order).Payable));
        Assert.Equal(OrderState.Closed, books.Orders.Do(books.See(order), new CloseOrder()).State);
    }

    [Fact]
    public void Is_used_up_before_more_is_ordered_and_billed()
    {
        var (order, shipment) = books.Shipped(10, 10);
        Credit(Invoice(order), 3);
        books.Back(shipment, 3, creditOnly: true);
        Edit(order, quantity: 13);
        books.Ship(order);

        Assert.Equal(30m, Invoice(order).Net);
        Assert.Equal(OrderState.Closed, books.Orders.Do(books.See(order), new CloseOrder()).State);
    }

    [Fact]
    public void Is_used_up_by_a_reduction_of_the_order()
    {
        var order = books.Orders.Place("REGULAR", new OrderLineInput { Sku = "MUG", Quantity = 10, Price = 10 });
        var invoice = Invoice(order);
        Credit(invoice, 3);

        Edit(order, quantity: 7);
        Assert.Equal((0m, 0m, 0m), Said(order));
        Credit(invoice, 2, billAgain: true);

        Assert.Equal((0m, 0m, 2m), Said(order));
        Assert.Equal(20m, Invoice(order).Net);
    }

    [Fact]
    public void Is_used_up_only_as_far_as_the_order_is_reduced()
    {
        var order = books.Orders.Place("REGULAR", new OrderLineInput { Sku = "MUG", Quantity = 10, Price = 3.335m });
        var invoice = Invoice(order);
        Credit(invoice, 1);
        Credit(invoice, 1);
        Credit(invoice, 1);

        foreach (var quantity in new[] { 9m, 8m, 7m })
        {
            Edit(order, quantity);
            var line = books.See(order).Lines[0];
            Assert.Equal((quantity - 7, 0m, 0m), (line.Credited, line.ToBill, line.ToBillNet));
        }
    }

    [Fact]
    public void Costs_what_the_row_costs_when_its_price_changes()
    {
        var order = books.Orders.Place("REGULAR", new OrderLineInput { Sku = "MUG", Quantity = 10, Price = 10 });
        Credit(Invoice(order), 3);

        Edit(order, price: 12);
        Assert.Equal((3m, 36m, 0m), Said(order));
        Assert.Equal(14m, books.See(order).Lines[0].ToBillNet);
        Assert.Equal((36m, 9.18m), books.See(order).CreditedTax.Select(one => (one.Base, one.Tax)).Single());

        Edit(order, price: 8);
        Assert.Equal((24m, -14m), (books.See(order).Lines[0].CreditedNet, books.See(order).Lines[0].ToBillNet));
        Edit(order, price: 10);
        Assert.Equal((30m, 0m), (books.See(order).Lines[0].CreditedNet, books.See(order).Lines[0].ToBillNet));
    }

    [Fact]
    public void Follows_a_discount_of_the_order_too()
    {
        var order = books.Orders.Place("REGULAR", new OrderLineInput { Sku = "MUG", Quantity = 10, Price = 10 });
        Credit(Invoice(order), 3);

        books.Orders.Do(books.See(order), new EditOrder { DiscountPercent = 50 });

        Assert.Equal((50m, 15m, -35m), (books.See(order).Net, books.See(order).Lines[0].CreditedNet, books.See(order).Lines[0].ToBillNet));
    }

    [Fact]
    public void Was_let_go_at_the_price_of_the_order_though_it_was_invoiced_at_another()
    {
        var order = books.Orders.Place("REGULAR", new OrderLineInput { Sku = "MUG", Quantity = 10, Price = 12 });
        var invoice = Invoice(order);
        Edit(order, price: 10);

        Credit(invoice, 3);

        Assert.Equal((3m, 30m, 0m), Said(order));
        Assert.Equal(-14m, books.See(order).Lines[0].ToBillNet);
    }

    [Fact]
    public void Stays_the_amount_it_was_when_only_an_amount_was_credited()
    {
        var order = books.Orders.Place("REGULAR", new OrderLineInput { Sku = "MUG", Quantity = 10, Price = 10 });
        var invoice = Invoice(order);
        Take(invoice, new CreditInvoice { Reason = "Sorry", Lines = [new(invoice.Lines[0].Id, Amount: 25)] });

        Edit(order, price: 20);
        Assert.Equal((0m, 25m, 0m), Said(order));
        Assert.Equal(100m, books.See(order).Lines[0].ToBillNet);
        Edit(order, quantity: 1, price: 20);

        Assert.Equal((0m, 20m), (books.See(order).Lines[0].Credited, books.See(order).Lines[0].CreditedNet));
        Assert.Equal(-75m, books.See(order).Lines[0].ToBillNet);
    }

    [Fact]
    public void Is_all_of_the_row_when_an_amount_was_credited_before_the_rest()
    {
        var order = books.Orders.Place("REGULAR", new OrderLineInput { Sku = "MUG", Quantity = 10, Price = 10 });
        var invoice = Invoice(order);
        Take(invoice, new CreditInvoice { Reason = "Sorry", Lines = [new(invoice.Lines[0].Id, Amount: 25)] });

        Credit(invoice);
        Assert.Equal((10m, 100m, 0m), Said(order));
        Edit(order, quantity: 4);

        Assert.Equal((4m, 40m, 0m), Said(order));
        Assert.Equal((40m, 10.20m), books.See(order).CreditedTax.Select(one => (one.Base, one.Tax)).Single());
    }

    [Fact]
    public void Is_not_billed_by_what_was_delivered()
    {
        var (order, _) = books.Shipped(10, 10);
        Credit(Invoice(order), 3);
        Edit(order, quantity: 12);
        books.Ship(order);

        Assert.Equal(20m, Invoice(order, new BillOrder { Delivered = true }).Net);
    }

    private (decimal Credited, decimal Net, decimal ToBill) Said(Order order) => books.See(order).Lines[0] is var line ? (line.Credited, line.CreditedNet, line.ToBill) : default;

    private void Edit(Order order, decimal? quantity = null, decimal? price = null) =>
        books.Orders.Do(books.See(order), new EditOrder { Lines = [new() { Id = order.Lines[0].Id, Quantity = quantity, Price = price }] });

    private void Credit(Invoice invoice, decimal? quantity = null, bool billAgain = false) =>
        Take(invoice, new CreditInvoice { Reason = "Any", BillAgain = billAgain, Lines = quantity is null ? null : [new(invoice.Lines[0].Id, quantity)] });

    private Invoice Invoice(Order order, BillOrder? bill = null)
    {
        books.Orders.Do(books.See(order), bill ?? new BillOrder());
        var ready = books.See(order).ReadyInvoices.Single();
        books.Orders.Books.TakeNow(typeof(Invoice), ready, new SendInvoice(InvoiceChannel.Print));
        return books.Orders.All<Invoice>().Single(one => one.Key == ready);
    }

    private void Take(Document document, IAct act) => books.Orders.Books.TakeNow(document.GetType(), document.Key, act);
}
