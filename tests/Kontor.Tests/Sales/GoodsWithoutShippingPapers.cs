using Kontor.Domain.Billing;
using Kontor.Domain.Sales;
using Kontor.Domain.Shipping;
using Kontor.Domain.Stock;
using Xunit;

namespace Kontor.Tests.Sales;

/// <summary>T15: goods of a type without shipping papers move with the invoice, once, and in the direction of the paper.</summary>
public sealed class GoodsWithoutShippingPapers
{
    private readonly OrderBooks books = new();

    [Fact]
    public void Do_not_leave_with_a_credit_note()
    {
        var order = books.Place("WALK-IN", new OrderLineInput { Sku = "MUG", Quantity = 4 });
        books.Do(order, new MarkOrderDelivered());
        var invoice = books.Final(order);
        books.Do(order, new UnmarkOrderDelivered());
        Assert.Equal(Fulfilment.Open, books.See(order).Fulfilment);

        books.Books.TakeNow(typeof(Invoice), invoice.Key, new CreditInvoice { Reason = "Broken", Lines = [new CreditedRow(invoice.Lines[0].Id, Quantity: 1)] });

        Assert.Empty(books.All<Shipment>());
    }

    [Fact]
    public void Come_back_once_with_a_credit_memo_however_often_it_is_invoiced()
    {
        var type = books.Books.TakeNow(typeof(OrderType), null, new AddOrderType { Code = "BACK", Description = "Goods back", Category = OrderCategory.CreditMemo, AffectsInventory = true }).OfType<OrderType>().Single();
        var before = OnHand();
        var memo = books.Place(type.Code, new OrderLineInput { Sku = "MUG", Quantity = 2 });
        Issue(memo);
        Assert.Equal(before + 2, OnHand());

        books.Do(memo, new EditOrder { Lines = [new() { Id = memo.Lines[0].Id, Quantity = 3 }] });
        Issue(memo);

        Assert.Equal(before + 3, OnHand());
    }

    [Fact]
    public void That_are_to_be_replaced_wait_to_be_shipped()
    {
        var order = books.Place("WALK-IN", new OrderLineInput { Sku = "MUG", Quantity = 3 });
        books.Do(order, new PayOrder { Method = "cash" });
        var shipment = books.All<Shipment>().Single();
        books.Do(order, new ReopenOrder());
        var back = books.Books.TakeNow(typeof(Shipment), shipment.Key, new ReturnShipment { Lines = [new ReturnRow(shipment.Lines[0].Id, 1)] }).OfType<Return>().Single();
        books.Books.TakeNow(typeof(Return), back.Key, new ConfirmReturn());
        Assert.Equal(Stage.SHIPPAPER, books.See(order).Stage);

        books.Do(order, new AdvanceOrder());
        books.Do(order, new AdvanceOrder());

        Assert.Equal((Stage.COMPLETED, 3m), (books.See(order).Stage, books.See(order).Lines[0].Delivered));
    }

    private decimal OnHand() => books.All<StockItem>().Single(item => item.Sku == "MUG").OnHand;

    private void Issue(Order memo)
    {
        books.Do(memo, new BillOrder());
        books.Send(books.Ready(memo)[0]);
    }
}
