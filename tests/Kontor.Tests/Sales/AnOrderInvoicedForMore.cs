using Kontor.Domain.Billing;
using Kontor.Domain.Sales;
using Xunit;
using static Kontor.Tests.Sales.OrderBooks;

namespace Kontor.Tests.Sales;

/// <summary>What is invoiced beyond what an order comes to now is told, by price as by quantity (K21).</summary>
public sealed class AnOrderInvoicedForMore
{
    private readonly OrderBooks books = new();

    [Fact]
    public void Says_so_when_its_price_was_lowered_before_the_invoice_was_sent()
    {
        var order = books.Placed(new PlaceOrder { Lines = [Row(1000)] });
        var ready = books.Bill(order, new BillOrder());
        Price(order, 500);
        Assert.Contains("over-billed", books.Warnings);

        books.Send(ready);

        Assert.Contains("over-invoiced", books.Warnings);
        var now = books.See(order);
        Assert.Equal((500m, 500m, 0m, Invoicing.Invoiced), (now.OverInvoicedNet, now.Lines[0].OverInvoicedNet, now.Lines[0].OverInvoiced, now.Invoicing));
    }

    [Fact]
    public void Says_so_when_its_price_is_lowered_afterwards_and_not_when_it_is_raised_again()
    {
        var order = books.Placed(new PlaceOrder { Lines = [Row(1000)] });
        books.Final(order);

        var lowered = Price(order, 999.99m);
        Assert.Equal(["over-invoiced"], books.Warnings);
        Assert.Equal((0.01m, Invoicing.Invoiced), (lowered.OverInvoicedNet, lowered.Invoicing));
        Assert.Equal((0m, Invoicing.Invoiced), (Price(order, 1000).OverInvoicedNet, books.See(order).Invoicing));
        Assert.Empty(books.Warnings);
    }

    [Fact]
    public void Is_put_right_by_crediting_what_is_too_much()
    {
        var order = books.Placed(new PlaceOrder { Lines = [Row(1000)] });
        var final = books.Final(order);
        Price(order, 600);

        books.Books.TakeNow(typeof(Invoice), final.Key, new CreditInvoice { Reason = "Lower price", Lines = [new CreditedRow(final.Lines[0].Id, Amount: 400)] });

        var now = books.See(order);
        Assert.Equal((0m, 600m, Invoicing.Invoiced), (now.OverInvoicedNet, now.Lines[0].InvoicedNet, now.Invoicing));
    }

    [Fact]
    public void Is_told_in_the_smallest_unit_of_its_currency()
    {
        var order = books.Placed(new PlaceOrder { Customer = books.All<Domain.Parties.Customer>().Single(one => one.Number == "C-K").Id, Lines = [Row(1.000m, 3)] });
        books.Final(order);

        Assert.Equal(0.441m, Price(order, 0.853m).OverInvoicedNet);
    }

    [Fact]
    public void Is_not_put_away_before_that_is_credited()
    {
        var order = books.Placed(new PlaceOrder { Lines = [Row(1000)] });
        books.Final(order);
        Price(order, 600);

        Assert.Equal("over-invoiced", books.Refused(order, new CloseOrder()));
        books.Do(order, new CreditOverInvoicedOrder());

        Assert.Equal(OrderState.Closed, books.Do(order, new CloseOrder()).State);
    }

    private Order Price(Order order, decimal price) => books.Do(order, new EditOrder { Lines = [new() { Id = order.Lines[0].Id, Price = price }] });
}
