using Kontor.Domain.Billing;
using Kontor.Domain.Sales;
using Kontor.Domain.Stock;
using Xunit;

namespace Kontor.Tests.Sales;

/// <summary>T14, T15: which types take goods from the stock, and when; a debit memo raises what is owed.</summary>
public sealed class TheStockOfAType
{
    private readonly OrderBooks books = new();

    [Theory]
    [InlineData("REGULAR", 0)]
    [InlineData("WALK-IN", 4)]
    [InlineData("INVOICE-ONLY", 0)]
    [InlineData("MEMO", 0)]
    [InlineData("MEMO-GOODS", 4)]
    public void Falls_with_the_invoice_only_without_shipping_papers(string type, decimal falls)
    {
        books.Books.TakeNow(typeof(OrderType), null, new AddOrderType { Code = "MEMO-GOODS", Description = "Debit memo of goods", Category = OrderCategory.DebitMemo, AffectsInventory = true });
        var before = OnHand();
        var order = books.Do(books.Place(type, new OrderLineInput { Sku = "MUG", Quantity = 4 }), new BillOrder());

        var invoice = books.All<Invoice>().Single(one => one.Order == order.Id);
        books.Books.TakeNow(typeof(Invoice), invoice.Key, new SendInvoice());

        Assert.Equal(before - falls, OnHand());
        Assert.Equal((falls, order.Gross), (books.See(order).Lines[0].Shipped, books.See(order).Due));
    }

    [Fact]
    public void Rises_with_a_credit_memo_of_goods_and_the_customer_has_it_to_good()
    {
        books.Books.TakeNow(typeof(OrderType), null, new AddOrderType { Code = "CREDIT-GOODS", Description = "Credit memo of goods", Category = OrderCategory.CreditMemo, AffectsInventory = true });
        var before = OnHand();
        var order = books.Place("CREDIT-GOODS", new OrderLineInput { Sku = "MUG", Quantity = 4 });

        var done = books.Do(order, new AdvanceOrder());

        Assert.Equal((before + 4, 0m, Stage.COMPLETED), (OnHand(), done.Lines[0].Shipped, done.Stage));
        Assert.Equal(-done.Gross, books.All<CustomerPayment>().Where(one => one.Order == order.Id).Sum(one => one.Unused));
    }

    [Theory]
    [InlineData("CREDIT")]
    [InlineData("MEMO")]
    public void Stays_with_a_memo_that_does_not_affect_it(string type)
    {
        var before = OnHand();

        books.Do(books.Place(type, new OrderLineInput { Sku = "MUG", Quantity = 4 }), new AdvanceOrder());

        Assert.Equal(before, OnHand());
    }

    private decimal OnHand() => books.All<StockItem>().Single(one => one.Sku == "MUG").OnHand;
}
