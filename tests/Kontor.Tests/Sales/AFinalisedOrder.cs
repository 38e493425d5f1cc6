using Kontor.Domain.Billing;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Shipping;
using Xunit;

namespace Kontor.Tests.Sales;

/// <summary>K14: every verb of the table, in every situation, beside the same order that is not finalised.</summary>
public sealed class AFinalisedOrder
{
    private static readonly Dictionary<string, Func<OrderBooks, Order>> Situations = new()
    {
        ["created"] = books => books.Place("REGULAR"),
        ["approved"] = books => books.Do(books.Place("REGULAR"), new ApproveOrder()),
        ["on hold"] = books => books.Do(books.Place("REGULAR"), new HoldOrder("Credit check")),
        ["planned"] = books => books.Do(books.Place("REGULAR"), new ShipOrder()),
        ["shipped"] = books => Shipped(books, books.Place("REGULAR")),
        ["marked as delivered"] = books => books.Do(books.Place("REGULAR"), new MarkOrderDelivered()),
        ["invoiced in part"] = books => Invoiced(books, books.Place("REGULAR"), new BillOrder { Percent = 40 }),
        ["done"] = books => Shipped(books, Invoiced(books, books.Place("REGULAR"), new BillOrder())),
        ["closed"] = books => books.Do(Shipped(books, Invoiced(books, books.Place("REGULAR"), new BillOrder())), new CloseOrder()),
        ["a pro forma"] = books => books.Place("PRO-FORMA"),
    };

    public static TheoryData<string, string> Cells => new(
        from situation in Situations.Keys
        from row in OrderLifecycle.Table.Rows
        where row is { Makes: false, By: Who.Anyone }
        select (situation, row.Verb));

    [Theory, MemberData(nameof(Cells))]
    public void Refuses_what_changes_its_content_and_nothing_else(string situation, string verb)
    {
        var books = new OrderBooks();
        var order = Situations[situation](books);
        var before = Offered(order, verb);

        var after = Offered(books.Do(order, new FinaliseOrder(Confirm: true)), verb);

        Assert.Equal(verb switch { "edit" or "add-fee" when before is null => "finalised", "finalise" => "already-finalised", _ => before?.Code }, after?.Code);
    }

    [Fact]
    public void Is_shipped_invoiced_handed_on_held_closed_and_duplicated()
    {
        var books = new OrderBooks();
        var order = books.Do(books.Place("REGULAR"), new FinaliseOrder(Confirm: true));

        books.Do(order, new SetOrderWorkStatus("design"));
        books.Do(order, new HoldOrder("Credit check"));
        books.Do(order, new ReleaseOrder());
        Shipped(books, order);
        Invoiced(books, order, new BillOrder());
        var copy = books.Do(order, new DuplicateOrder());
        var closed = books.Do(order, new CloseOrder());

        Assert.Equal((OrderState.Closed, true, "Anna"), (closed.State, closed.Finalised, closed.FinalisedBy));
        Assert.False(copy.Finalised);
        Assert.Equal("finalised", books.Refused(books.Do(closed, new ReopenOrder()), new EditOrder { Subject = "Late" }));
    }

    [Fact]
    public void Is_cancelled_too()
    {
        var books = new OrderBooks();

        Assert.Equal(OrderState.Cancelled, books.Do(books.Do(books.Place("REGULAR"), new FinaliseOrder(Confirm: true)), new CancelOrder("By mistake")).State);
    }

    [Fact]
    public void Was_confirmed_in_so_many_words()
    {
        var books = new OrderBooks();
        var order = books.Place("REGULAR");

        var asked = Assert.Throws<Unconfirmed>(() => books.Do(order, new FinaliseOrder()));

        Assert.Equal("confirm-finalise", asked.Reason.Code);
        Assert.False(books.See(order).Finalised);
    }

    private static Reason? Offered(Order order, string verb) => OrderLifecycle.Table.Offers(order).Single(offer => offer.Row.Verb == verb).Refusal;

    private static Order Shipped(OrderBooks books, Order order)
    {
        books.Do(order, new ShipOrder());
        books.Books.TakeNow(typeof(Shipment), books.All<Shipment>().Single(one => one.Order == order.Id).Key, new ConfirmShipment());
        return books.See(order);
    }

    private static Order Invoiced(OrderBooks books, Order order, BillOrder bill)
    {
        books.Do(order, bill);
        books.Books.TakeNow(typeof(Invoice), books.All<Invoice>().Single(one => one.Order == order.Id).Key, new SendInvoice());
        return books.See(order);
    }
}
