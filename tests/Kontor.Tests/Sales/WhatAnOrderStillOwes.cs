using Kontor.Domain.Billing;
using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Kontor.Tests.Shipping;
using Xunit;

namespace Kontor.Tests.Sales;

/// <summary>What is asked of a customer after goods came back, papers were credited or the order was given up, and what the order says of itself then.</summary>
public sealed class WhatAnOrderStillOwes
{
    private readonly ReturnBooks books = new();

    [Fact]
    public void Is_less_what_was_credited_and_let_go()
    {
        var order = Place();
        var invoice = Invoice(order);
        Credit(invoice, 3);
        Assert.Equal((87.85m, 87.85m, PaymentProgress.Unpaid), Asked(order));

        Take(See(order), new ReceiveOrderPayment());

        Assert.Equal((87.85m, 0m, PaymentProgress.Paid), Asked(order));
        Assert.Equal("already-paid", books.Orders.Refused(See(order), new ReceiveOrderPayment { Amount = 1 }));
    }

    [Fact]
    public void Is_nothing_when_all_was_credited()
    {
        var order = Place();
        Credit(Invoice(order));

        Assert.Equal((0m, 0m, PaymentProgress.Unpaid), Asked(order));
        Assert.Equal("already-paid", books.Orders.Refused(See(order), new ReceiveOrderPayment()));
    }

    [Fact]
    public void Is_too_little_to_keep_the_goods_once_the_rest_was_credited()
    {
        var order = Place();
        order = books.Orders.Do(order, new EditOrder { PaymentTerm = Held() });
        var invoice = Invoice(order);
        Take(invoice, new CreditInvoice { Reason = "Sorry", Lines = [new(invoice.Lines[0].Id, Amount: 10)] });
        Assert.Equal("waits-for-payment", books.Orders.Refused(See(order), new ShipOrder()));

        Take(books.Orders.All<Invoice>().Single(one => one.Id == invoice.Id), new PayInvoice { Method = "bank" });

        Assert.Equal((112.95m, 0m, PaymentProgress.Paid), Asked(order));
        books.Ship(order);
        Assert.Equal(Fulfilment.Delivered, See(order).Fulfilment);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Is_nothing_when_all_came_back_and_was_credited_whichever_was_first(bool creditFirst)
    {
        var (order, shipment) = books.Shipped(10, 10);
        var invoice = Invoice(order);
        if (creditFirst)
        {
            Credit(invoice);
            books.Back(shipment, 10, creditOnly: true);
        }
        else
        {
            books.Back(shipment, 10, creditOnly: true);
            Assert.Equal((PaymentProgress.Unpaid, 125.50m), (See(order).Payment, See(order).Due));
            Credit(invoice);
        }

        var after = See(order);
        Assert.Equal((Invoicing.Credited, ReturnProgress.Returned, Stage.COMPLETED, 0m), (after.Invoicing, after.Returns, after.Stage, after.Balance));
        Assert.Equal(OrderState.Closed, books.Orders.Do(after, new CloseOrder()).State);
    }

    [Fact]
    public void Is_nothing_when_all_came_back_before_it_was_invoiced()
    {
        var (order, shipment) = books.Shipped(10, 10);

        books.Back(shipment, 10, creditOnly: true);

        Assert.Equal((Invoicing.None, Stage.COMPLETED), (See(order).Invoicing, See(order).Stage));
        Assert.Equal(OrderState.Closed, books.Orders.Do(See(order), new CloseOrder()).State);
    }

    [Fact]
    public void Of_a_cancelled_order_is_what_its_papers_ask_for()
    {
        var order = Place();
        Take(Invoice(order), new PayInvoice { Method = "bank" });

        books.Orders.Do(See(order), new CancelOrder("Off", Credit: true));

        var line = See(order).Lines[0];
        Assert.Equal((0m, -125.50m, PaymentProgress.Overpaid), Asked(order));
        Assert.Equal((0m, 0m, 0m, 0m, 0m), (line.Open, line.ToShip, line.ToBill, line.ToBillNet, line.Kept));
        Take(books.Orders.All<CustomerPayment>().Single(one => one.Order == order.Id), new RefundCustomerPayment(25.50m));
        Assert.Equal(PaymentProgress.PartRefunded, See(order).Payment);
        Assert.Equal(PaymentProgress.Unpaid, books.Orders.Do(Place(), new CancelOrder("Off")).Payment);
    }

    /// <summary>W09: what was given back by hand does not come back by itself.</summary>
    [Fact]
    public void In_advance_is_not_asked_again_after_it_was_credited_by_hand()
    {
        var order = Place();
        var advance = Invoice(order, new BillOrder { Kind = InvoiceKind.Advance, Percent = 40 });
        Credit(advance);
        Assert.Equal(((decimal?)null, Invoicing.None), (See(order).AdvancePercent, See(order).Invoicing));

        var edited = books.Orders.Do(See(order), new EditOrder { Lines = [new() { Id = order.Lines[0].Id, Quantity = 12 }] });

        Assert.Empty(edited.ReadyAdvances);
        Assert.Equal(120m, Invoice(order).Net);
    }

    /// <summary>V33.</summary>
    [Fact]
    public void Is_no_replacement_after_the_order_was_reduced_by_what_came_back()
    {
        var (order, shipment) = books.Shipped(10, 10);
        books.Back(shipment, 3);

        books.Orders.Do(See(order), new EditOrder { Lines = [new() { Id = order.Lines[0].Id, Quantity = 7 }] });
        Assert.Equal((ReturnProgress.PartiallyReturned, OrderBadge.PartiallyReturned, 0m), (See(order).Returns, See(order).Badge, See(order).Lines[0].Open));

        books.Orders.Do(See(order), new EditOrder { Lines = [new() { Id = order.Lines[0].Id, Quantity = 10 }] });
        Assert.Equal(3m, See(order).Lines[0].ToReplace);
        books.Ship(order);
        Assert.Equal((ReturnProgress.None, OrderBadge.Delivered), (See(order).Returns, See(order).Badge));
    }

    private Order Place() => books.Orders.Place("REGULAR", new OrderLineInput { Sku = "MUG", Quantity = 10, Price = 10 });

    private string Held()
    {
        books.Orders.Books.TakeNow(typeof(PaymentTerm), null, new AddPaymentTerm { Code = "FIRST", Name = "Paid first", Days = 0, Holds = PaymentHold.Shipping });
        return "FIRST";
    }

    private Order See(Order order) => books.See(order);

    private (decimal Payable, decimal Balance, PaymentProgress Payment) Asked(Order order) => (See(order).Payable, See(order).Balance, See(order).Payment);

    private void Credit(Invoice invoice, decimal? quantity = null) =>
        Take(invoice, new CreditInvoice { Reason = "Any", Lines = quantity is null ? null : [new(invoice.Lines[0].Id, quantity)] });

    private Invoice Invoice(Order order, BillOrder? bill = null)
    {
        books.Orders.Do(See(order), bill ?? new BillOrder());
        var ready = See(order).ReadyInvoices.Single();
        books.Orders.Books.TakeNow(typeof(Invoice), ready, new SendInvoice(InvoiceChannel.Print));
        return books.Orders.All<Invoice>().Single(one => one.Key == ready);
    }

    private void Take(Document document, IAct act) => books.Orders.Books.TakeNow(document.GetType(), document.Key, act);
}
