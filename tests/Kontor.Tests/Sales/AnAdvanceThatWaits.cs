using Kontor.Domain.Billing;
using Kontor.Domain.Sales;
using Kontor.Domain.Tax;
using Xunit;
using static Kontor.Tests.Sales.OrderBooks;

namespace Kontor.Tests.Sales;

/// <summary>An advance that is ready follows its order until it is sent, and is never more than the order can bear (W09).</summary>
public sealed class AnAdvanceThatWaits
{
    private readonly OrderBooks books = new();

    [Fact]
    public void By_percent_is_written_anew_when_the_order_is_changed()
    {
        var order = Placed(10);
        var waiting = Ask(order, new BillOrder { Kind = InvoiceKind.Advance, Percent = 40 });
        Quantity(order, 2);
        Assert.Contains("advance-rewritten", books.Warnings);

        var anew = Assert.Single(books.Ready(order));
        Assert.Equal((InvoiceState.Discarded, 80m), (books.All<Invoice>().Single(one => one.Id == waiting.Id).State, anew.Net));
        books.Send(anew);
        Ends(order, 200);
    }

    [Fact]
    public void Of_an_amount_stays_until_it_is_more_than_what_is_left()
    {
        var order = Placed(10);
        books.Send(books.Bill(order, new BillOrder { Percent = 50 }));
        var waiting = Ask(order, new BillOrder { Kind = InvoiceKind.Advance, Amount = 400 });

        Quantity(order, 9);
        Assert.Equal(waiting.Id, Assert.Single(books.Ready(order)).Id);
        Quantity(order, 6);

        var anew = Assert.Single(books.Ready(order));
        Assert.Equal(100m, anew.Net);
        books.Send(anew);
        Ends(order, 600);
    }

    [Fact]
    public void Goes_when_nothing_is_left_to_ask_for()
    {
        var order = Placed(10);
        books.Send(books.Bill(order, new BillOrder { Percent = 50 }));
        Ask(order, new BillOrder { Kind = InvoiceKind.Advance, Amount = 400 });

        Quantity(order, 5);

        Assert.Empty(books.Ready(order));
        Assert.Equal((500m, 500m), (books.See(order).Net, books.Sent(order).Sum(paper => paper.Net)));
    }

    [Fact]
    public void Keeps_its_dates_when_it_is_written_anew()
    {
        var order = Placed(10);
        Ask(order, new BillOrder { Kind = InvoiceKind.Advance, Percent = 40, InvoiceDate = new DateOnly(2026, 12, 1), DueDate = new DateOnly(2026, 12, 5) });
        Quantity(order, 5);

        var anew = Assert.Single(books.Ready(order));
        Assert.Equal((200m, new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 5)), (anew.Net, anew.InvoiceDate, anew.DueDate));
    }

    [Fact]
    public void Is_left_alone_by_a_change_that_is_not_about_money()
    {
        var order = Placed(10);
        var waiting = Ask(order, new BillOrder { Kind = InvoiceKind.Advance, Percent = 40 });
        books.Do(order, new EditOrder { Subject = "Another" });

        Assert.Equal(waiting.Id, Assert.Single(books.Ready(order)).Id);
    }

    [Fact]
    public void Follows_beside_one_that_was_sent()
    {
        var order = Placed(10);
        books.Send(Ask(order, new BillOrder { Kind = InvoiceKind.Advance, Percent = 30 }));
        Ask(order, new BillOrder { Kind = InvoiceKind.Advance, Percent = 20 });
        Quantity(order, 5);

        var ready = books.Ready(order).OrderBy(one => one.Net).ToList();
        Assert.Equal([-150m, 100m], ready.Select(one => one.Net));
        ready.ForEach(one => books.Send(one));
        Ends(order, 500);
    }

    [Fact]
    public void Counts_no_longer_when_it_is_thrown_away()
    {
        var order = Placed(10);
        books.Send(Ask(order, new BillOrder { Kind = InvoiceKind.Advance, Percent = 30 }));
        var waiting = Ask(order, new BillOrder { Kind = InvoiceKind.Advance, Percent = 20 });
        books.Books.TakeNow(typeof(Invoice), waiting.Key, new DiscardInvoice());
        Quantity(order, 20);

        Assert.Equal(300m, Assert.Single(books.Ready(order)).Net);
        Assert.Equal(30m, books.See(order).AdvancePercent);
    }

    [Fact]
    public void Of_an_amount_is_not_given_back_because_another_follows_by_percent()
    {
        var order = Placed(10);
        books.Send(Ask(order, new BillOrder { Kind = InvoiceKind.Advance, Amount = 100 }));
        books.Send(Ask(order, new BillOrder { Kind = InvoiceKind.Advance, Percent = 40 }));
        Assert.Empty(books.Ready(order));
        Quantity(order, 5);

        Assert.Equal(-200m, Assert.Single(books.Ready(order)).Net);
        books.Send(books.Ready(order)[0]);
        Ends(order, 500);
    }

    /// <summary>W14.</summary>
    [Fact]
    public void Asks_nothing_of_a_fee_where_fees_bear_no_advance()
    {
        books.Books.TakeNow(typeof(OrderSettings), books.All<OrderSettings>()[0].Key, new EditOrderSettings { AdvanceOnFees = false });
        var order = books.Placed(new PlaceOrder { Lines = [Row(1000), Row(500, 1, TaxClass.Zero) with { Charge = ChargeKind.ServiceFee }] });

        var advance = Ask(order, new BillOrder { Kind = InvoiceKind.Advance, Percent = 50 });

        Assert.Equal((500m, 627.50m, 1), (advance.Net, advance.Gross, advance.TaxSubtotals.Count));
        books.Send(advance);
        Quantity(order, 2);
        Assert.Equal((500m, 127.50m), (books.Ready(order)[0].Net, books.Ready(order)[0].Tax));
        books.Send(books.Ready(order)[0]);
        Ends(order, 2500);
    }

    [Fact]
    public void Cannot_ask_for_the_fee_either_where_fees_bear_no_advance()
    {
        books.Books.TakeNow(typeof(OrderSettings), books.All<OrderSettings>()[0].Key, new EditOrderSettings { AdvanceOnFees = false });
        var order = books.Placed(new PlaceOrder { Lines = [Row(100), Row(500) with { Charge = ChargeKind.ServiceFee }] });

        Assert.Throws<Domain.Kernel.Faulty>(() => Ask(order, new BillOrder { Kind = InvoiceKind.Advance, Amount = 101 }));
        Assert.Equal(100m, Ask(order, new BillOrder { Kind = InvoiceKind.Advance, Amount = 100 }).Net);
    }

    [Fact]
    public void Is_not_taken_off_an_invoice_of_the_fee_alone_where_fees_bear_no_advance()
    {
        books.Books.TakeNow(typeof(OrderSettings), books.All<OrderSettings>()[0].Key, new EditOrderSettings { AdvanceOnFees = false });
        var order = books.Placed(new PlaceOrder { Lines = [Row(1000), Row(500) with { Charge = ChargeKind.ServiceFee }] });
        books.Send(Ask(order, new BillOrder { Kind = InvoiceKind.Advance, Percent = 50 }));

        Assert.Equal(500m, books.Send(books.Bill(order, new BillOrder { Lines = [new(order.Lines[1].Id, 1)] })).Net);
        Ends(order, 1500);
    }

    private Order Placed(decimal quantity) => books.Placed(new PlaceOrder { Lines = [Row(100, quantity)] });

    private Invoice Ask(Order order, BillOrder told) => books.Bill(order, told);

    private void Quantity(Order order, decimal quantity) => books.Do(order, new EditOrder
    {
        Lines = [new() { Id = order.Lines[0].Id, Quantity = quantity }, .. order.Lines.Skip(1).Select(line => new OrderLineInput { Id = line.Id })],
    });

    private void Ends(Order order, decimal net)
    {
        books.Final(order);
        Assert.Equal(net, books.Sent(order).Sum(paper => paper.Net));
        Assert.Equal(books.Rates(order).Order, books.Rates(order).Papers);
        Assert.Equal(OrderState.Closed, books.Do(order, new CloseOrder()).State);
    }
}
