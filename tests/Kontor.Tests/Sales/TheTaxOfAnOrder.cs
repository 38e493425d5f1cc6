using Kontor.Domain.Billing;
using Kontor.Domain.Sales;
using Kontor.Domain.Tax;
using Xunit;
using static Kontor.Tests.Sales.OrderBooks;

namespace Kontor.Tests.Sales;

/// <summary>What an order was agreed to come to stays while its content does, whatever happens to its papers (rules 4–6, 8, 12).</summary>
public sealed class TheTaxOfAnOrder
{
    private readonly OrderBooks books = new();

    [Fact]
    public void Is_that_of_its_ordered_day_again_when_the_invoice_that_decided_it_is_thrown_away()
    {
        var order = books.Placed(new PlaceOrder { Lines = [Row(100, 10)] });
        var waiting = books.Bill(order, new BillOrder { InvoiceDate = new DateOnly(2024, 8, 20) });
        Assert.Equal(240m, books.See(order).Tax);

        books.Books.TakeNow(typeof(Invoice), waiting.Key, new DiscardInvoice());

        Assert.Equal(255m, books.See(order).Tax);
    }

    [Fact]
    public void And_its_discount_are_not_moved_by_a_change_that_is_not_about_money()
    {
        var order = books.Placed(new PlaceOrder { DiscountAmount = 13.50m, Lines = [Row(188.94m, 13), Row(12.35m, 11)] });
        var waiting = books.Bill(order, new BillOrder { InvoiceDate = new DateOnly(2024, 8, 20), Lines = [new(order.Lines[0].Id, 13)] });
        books.Do(order, new EditOrder { Lines = [new() { Id = order.Lines[0].Id, Quantity = 9, Price = 1557.24m }, new() { Id = order.Lines[1].Id }] });
        books.Books.TakeNow(typeof(Invoice), waiting.Key, new DiscardInvoice());
        var before = books.See(order);

        var after = books.Do(order, new EditOrder { Subject = "Another" });

        Assert.Equal((before.Net, before.Tax), (after.Net, after.Tax));
        Assert.Equal(before.Lines.Select(line => line.OrderDiscount), after.Lines.Select(line => line.OrderDiscount));
    }

    [Fact]
    public void Is_not_less_than_what_the_last_invoice_takes_off_of_an_advance_at_an_older_rate()
    {
        var order = books.Placed(new PlaceOrder { Lines = [Row(0.04m, 2, TaxClass.Reduced)] });
        var advance = books.Send(books.Bill(order, new BillOrder { Kind = InvoiceKind.Advance, Amount = 0.04m, InvoiceDate = new DateOnly(2025, 12, 30) }));
        Assert.Equal((14m, 0.01m), (advance.TaxSubtotals[0].Percent, advance.Tax));
        books.Send(books.Bill(order, new BillOrder { Lines = [new(order.Lines[0].Id, 1)] }));

        // 0.01 of tax is left of neither: all of the advance would be more than the goods.
        Assert.True(books.Final(order).Gross >= 0);
        Ends(order);
    }

    /// <summary>Small amounts, where a cent is much: advances asked, followed, given back and deducted.</summary>
    [Theory, InlineData(false), InlineData(true)]
    public void Stays_while_its_papers_are_sent(bool includesTax)
    {
        for (var cents = 1; cents <= 40; cents++)
        {
            var order = books.Placed(new PlaceOrder { PricesIncludeTax = includesTax, Lines = [Row(cents / 100m, 5), Row(Math.Ceiling(cents / 3m) / 100m, 7, TaxClass.Reduced)] });
            Asked(order, 31);
            Asked(order, 42);
            Quantity(order, 2, 6);
            SendAll(order);
            Keeps(order, new BillOrder { Percent = 37 });
            SendAll(order);
            Quantity(order, 3, 5);
            Keeps(order, new BillOrder { Percent = 55 });
            SendAll(order);
            Ends(order);
        }
    }

    private void Asked(Order order, decimal percent)
    {
        Keeps(order, new BillOrder { Kind = InvoiceKind.Advance, Percent = percent });
        SendAll(order);
    }

    private void Quantity(Order order, decimal first, decimal second) => books.Do(order, new EditOrder
    {
        Lines = [new() { Id = order.Lines[0].Id, Quantity = first }, new() { Id = order.Lines[1].Id, Quantity = second }],
    });

    private void Keeps(Order order, BillOrder told)
    {
        var before = books.See(order).TaxSubtotals;
        try
        {
            books.Do(order, told);
        }
        catch (Exception no) when (no is Domain.Kernel.Refused or Domain.Kernel.Faulty)
        {
            return; // A share of a cent is nothing.
        }

        Assert.Equal(before, books.See(order).TaxSubtotals);
    }

    private void SendAll(Order order)
    {
        foreach (var ready in books.Ready(order))
        {
            var before = books.See(order).TaxSubtotals;
            books.Send(ready);
            Assert.Equal(before, books.See(order).TaxSubtotals);
        }
    }

    private void Ends(Order order)
    {
        for (var round = 0; round < 2; round++)
        {
            SendAll(order);
            Keeps(order, new BillOrder());
        }

        SendAll(order);
        Assert.Equal(books.Rates(order).Order, books.Rates(order).Papers);
        Assert.Equal(OrderState.Closed, books.Do(order, new CloseOrder()).State);
    }
}
