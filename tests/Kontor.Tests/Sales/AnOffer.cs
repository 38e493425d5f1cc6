using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Kontor.Server.Store;
using Kontor.Tests.Flows;
using Kontor.Tests.Harness;
using Kontor.Tests.Store;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kontor.Tests.Sales;

/// <summary>W04, W07.</summary>
public sealed class AnOffer
{
    private readonly MemoryBooks books = new();

    public AnOffer()
    {
        foreach (var making in Shop.NewHouse)
        {
            books.TakeNow(making.Kind, null, making.Act);
        }

        Shop.Furnish(books).GetAwaiter().GetResult();
    }

    [Fact]
    public void Is_open_from_the_start_where_the_settings_say_so()
    {
        Set(new() { OffersOnPlacing = true });

        var order = Place("REGULAR");
        var memo = Place("MEMO");

        Assert.Equal((OfferState.Open, OfferState.Open), (One<Offer>().State, order.Offer));
        Assert.Null(memo.Offer);
    }

    [Fact]
    public void Is_not_made_again_of_what_a_pro_forma_becomes()
    {
        Set(new() { OffersOnPlacing = true });
        var quote = Place("PRO-FORMA");

        books.TakeNow(typeof(Order), quote.Key, new ConvertOrder(books.Documents.OfType<OrderType>().Single(one => one.Code == "REGULAR").Id));

        Assert.Equal(quote.Id, One<Offer>().Order);
    }

    [Fact]
    public void Goes_once_with_its_order_whatever_else_goes_with_it()
    {
        var order = Place("REGULAR");
        books.TakeNow(typeof(Order), order.Key, new OfferOrder());
        books.TakeNow(typeof(Order), order.Key, new ShipOrder());
        books.TakeNow(typeof(Order), order.Key, new BillOrder());

        books.TakeNow(typeof(Order), order.Key, new CancelOrder());

        Assert.Equal((OfferState.Cancelled, OfferState.Cancelled), (One<Offer>().State, One<Order>().Offer));
    }

    [Fact]
    public void Counts_its_days_from_the_sending_by_the_settings_of_the_day_it_was_made()
    {
        Set(new() { OfferValidDays = 10 });
        var order = Place("REGULAR");
        books.TakeNow(typeof(Order), order.Key, new OfferOrder());
        Set(new() { OfferValidDays = 99 });
        Assert.Null(One<Offer>().ValidUntil);

        books.TakeNow(typeof(Offer), One<Offer>().Key, new SendOffer());

        Assert.Equal(new DateOnly(2026, 12, 2), One<Offer>().ValidUntil);
    }

    [Fact]
    public void Has_a_last_day_that_is_not_over()
    {
        var order = Place("REGULAR");

        var fault = Assert.Throws<Faulty>(() => books.TakeNow(typeof(Order), order.Key, new OfferOrder(new DateOnly(2026, 11, 21))));
        Assert.Equal("validUntil", fault.Faults.Single().Field);
        Assert.NotEmpty(books.TakeNow(typeof(Order), order.Key, new OfferOrder(new DateOnly(2026, 11, 22))));
    }

    [Fact]
    public void Of_an_order_that_was_changed_and_changed_back_follows_each_time()
    {
        var order = Place("REGULAR");
        books.TakeNow(typeof(Order), order.Key, new OfferOrder());
        foreach (var quantity in new[] { 3, 2 })
        {
            books.TakeNow(typeof(Order), order.Key, new EditOrder { Lines = [new() { Id = order.Lines[0].Id, Quantity = quantity }] });
            Assert.Equal(quantity, One<Offer>().Lines.Single().Quantity);
        }
    }

    [Fact]
    public void Stays_accepted_when_its_order_is_changed_afterwards()
    {
        var order = Place("REGULAR");
        books.TakeNow(typeof(Order), order.Key, new OfferOrder());
        books.TakeNow(typeof(Offer), One<Offer>().Key, new SendOffer());
        books.TakeNow(typeof(Offer), One<Offer>().Key, new AcceptOffer());

        books.TakeNow(typeof(Order), order.Key, new EditOrder { Lines = [new() { Id = order.Lines[0].Id, Quantity = 9 }] });

        Assert.Equal((OfferState.Accepted, 2m), (One<Offer>().State, One<Offer>().Lines.Single().Quantity));
    }

    [Theory, EachEngine]
    public async Task Expires_by_itself_when_its_last_day_has_passed(Engine engine)
    {
        await using var house = await OpenHouse.Of(engine);
        await Shop.Furnish(new DeskBooks(house));
        var customer = (await house.All<Customer>()).First(one => one.Number == "C-A").Id;
        var placed = await house.Take(new PlaceOrder { Customer = customer, OrderedOn = new DateOnly(2026, 11, 22), Subject = "Mugs", Lines = [new() { Sku = "MUG", Quantity = 2 }] });
        var order = ((Order)placed.Answer[0]).Id;
        var first = ((Offer)(await house.Take(order, new OfferOrder(new DateOnly(2026, 11, 23)))).Answer[0]).Id;
        await house.Take(first, new SendOffer());
        var job = house.ExpiringOffers();

        house.Clock.Pass(TimeSpan.FromHours(36)); // 23 November, 23:00 in Helsinki: the last day is not over.
        Assert.Equal(0, await job.Run());
        house.Clock.Pass(TimeSpan.FromHours(2));
        var refused = await Assert.ThrowsAsync<Refused>(() => house.Take(first, new AcceptOffer()));
        Assert.Equal((1, 0), (await job.Run(), await job.Run()));

        Assert.Equal("offer-expired", refused.Reason.Code);
        Assert.Equal((OfferState.Expired, OfferState.Expired), ((await house.All<Offer>()).Single().State, (await house.All<Order>()).Single().Offer));
        await using var db = house.Books();
        Assert.Equal("Kontor", (await db.Journal.Where(row => row.Document == first.Value && row.Verb == "expire").SingleAsync()).ByName);
        await house.Take(first, new ReviseOffer());
        Assert.Equal([OfferState.Expired, OfferState.Open], (await house.All<Offer>()).Select(offer => offer.State));
    }

    private T One<T>() => books.Documents.OfType<T>().Single();

    private void Set(EditOrderSettings act) => books.TakeNow(typeof(OrderSettings), One<OrderSettings>().Key, act);

    private Order Place(string type) => books.TakeNow(typeof(Order), null, new PlaceOrder
    {
        Customer = books.Documents.OfType<Customer>().First(one => one.Number == "C-A").Id,
        OrderType = books.Documents.OfType<OrderType>().Single(one => one.Code == type).Id,
        OrderedOn = new DateOnly(2026, 11, 22),
        Subject = "Mugs",
        Lines = [new() { Sku = "MUG", Quantity = 2 }],
    }).OfType<Order>().Single();
}
