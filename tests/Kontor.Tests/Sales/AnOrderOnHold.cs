using Kontor.Domain.Billing;
using Kontor.Domain.Sales;
using Kontor.Domain.Shipping;
using Kontor.Domain.Stock;
using Xunit;

namespace Kontor.Tests.Sales;

public sealed class AnOrderOnHold
{
    private readonly OrderBooks books = new();

    [Fact]
    public void Is_not_shipped_nor_marked_as_delivered_nor_closed()
    {
        var order = books.Do(books.Place("REGULAR"), new HoldOrder("Credit check"));

        Assert.Equal((true, "Credit check"), (order.OnHold, order.HoldReason));
        Assert.All(new Domain.Kernel.IAct[] { new ShipOrder(), new MarkOrderDelivered(), new CloseOrder() }, act => Assert.Equal("on-hold", books.Refused(order, act)));
        Assert.Equal("already-on-hold", books.Refused(order, new HoldOrder("Again")));
    }

    [Fact]
    public void Goes_on_once_it_is_released()
    {
        var order = books.Do(books.Do(books.Place("REGULAR"), new HoldOrder("Credit check")), new ReleaseOrder());

        Assert.Equal((false, null), (order.OnHold, order.HoldReason));
        Assert.Equal("not-on-hold", books.Refused(order, new ReleaseOrder()));
        Assert.Equal(4, books.Do(order, new ShipOrder()).Lines[0].Planned);
    }

    [Fact]
    public void May_be_invoiced_but_its_goods_leave_when_it_is_released()
    {
        var order = books.Place("WALK-IN", new OrderLineInput { Sku = "MUG", Quantity = 4 });
        var before = OnHand();
        books.Do(order, new HoldOrder("Wait"));
        books.Do(order, new BillOrder());
        books.Books.TakeNow(typeof(Invoice), books.All<Invoice>().Single(one => one.Order == order.Id).Key, new SendInvoice());
        Assert.Equal((0m, before), (books.See(order).Lines[0].Shipped, OnHand()));

        books.Do(order, new ReleaseOrder());

        Assert.Equal((4m, before - 4, ShipmentState.Confirmed), (books.See(order).Lines[0].Shipped, OnHand(), books.All<Shipment>().Single(one => one.Order == order.Id).State));

        decimal OnHand() => books.All<StockItem>().Single(one => one.Sku == "MUG").OnHand;
    }
}
