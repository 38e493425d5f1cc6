using Kontor.Domain.Sales;
using Xunit;
using static Kontor.Tests.Sales.OrderBooks;

namespace Kontor.Tests.Sales;

/// <summary>What an order with a discount of its own comes to is agreed when it is changed, and not when it is invoiced.</summary>
public sealed class ADiscountedOrder
{
    private readonly OrderBooks books = new();

    [Fact]
    public void Comes_to_the_same_when_a_row_that_was_added_between_its_invoices_is_invoiced()
    {
        var order = books.Placed(new PlaceOrder { DiscountPercent = 3.33m, Lines = [Row(76.42m, 2), Row(131.94m, 2), Row(11.62m, 5)] });
        books.Send(books.Bill(order, new BillOrder { Percent = 10 }));
        var edited = Edit(order, 1, 1, 5);
        Assert.Equal(413.30m, edited.Net);

        var final = books.Final(order);

        var ended = books.See(order);
        Assert.Equal((413.30m, 413.30m, 0m), (ended.Net, books.Sent(order).Sum(paper => paper.Net), ended.Lines.Sum(line => Math.Abs(line.ToBillNet))));
        Assert.Equal((367.40m, Invoicing.Invoiced), (final.Net, ended.Invoicing));
        Assert.Equal(books.Rates(order).Order, books.Rates(order).Papers);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void Comes_to_the_same_whichever_row_is_invoiced_first(bool includesTax)
    {
        for (var cents = 1; cents < 60; cents++)
        {
            var order = books.Placed(new PlaceOrder
            {
                DiscountPercent = 7.5m + (cents / 100m),
                PricesIncludeTax = includesTax,
                Lines = [Row(76.42m, 2), Row(31.94m, 2, Domain.Tax.TaxClass.Reduced), Row(11.62m, 5, Domain.Tax.TaxClass.SecondReduced)],
            });
            var agreed = books.Rates(order).Order;
            foreach (var line in order.Lines.Reverse())
            {
                books.Send(books.Bill(order, new BillOrder { Lines = [new(line.Id, line.Wanted)] }));
                Assert.Equal(agreed, books.Rates(order).Order);
            }

            Assert.Equal(agreed, books.Rates(order).Papers);
        }
    }

    [Fact]
    public void Gives_just_the_percentage_when_rows_are_changed_between_its_invoices()
    {
        var order = books.Placed(new PlaceOrder { DiscountPercent = 12.34m, Lines = [Row(9.99m, 3), Row(0.77m, 9), Row(1.05m, 1)] });
        books.Send(books.Bill(order, new BillOrder { Percent = 50 }));

        var edited = Edit(order, 4, 11, 2);

        var listed = (4 * 9.99m) + (11 * 0.77m) + (2 * 1.05m) + (2 * 80.54m);
        Assert.Equal(decimal.Round(listed * 0.1234m, 2, MidpointRounding.AwayFromZero), edited.Lines.Sum(line => line.OrderDiscount));
        books.Final(order);
        Assert.Equal(books.Rates(order).Order, books.Rates(order).Papers);
    }

    [Fact]
    public void Is_not_priced_again_by_a_change_of_its_subject()
    {
        var order = books.Placed(new PlaceOrder { DiscountAmount = 1.00m, Lines = [Row(10, 1), Row(10, 1, Domain.Tax.TaxClass.Reduced), Row(10, 1, Domain.Tax.TaxClass.SecondReduced)] });
        books.Send(books.Bill(order, new BillOrder { Lines = [new(order.Lines[2].Id, 1)] }));

        var edited = books.Do(order, new EditOrder { Subject = "Another" });

        Assert.Equal(order.Lines.Select(line => line.OrderDiscount), edited.Lines.Select(line => line.OrderDiscount));
    }

    private Order Edit(Order order, params decimal[] quantities) => books.Do(order, new EditOrder
    {
        Lines = [.. order.Lines.Zip(quantities, (line, quantity) => new OrderLineInput { Id = line.Id, Quantity = quantity }), Row(80.54m, 2)],
    });
}
