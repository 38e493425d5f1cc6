using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Xunit;

namespace Kontor.Tests.Sales;

/// <summary>K05, K19, T10, T18.</summary>
public sealed class CopyingAnOrder
{
    private readonly OrderBooks books = new();

    [Fact]
    public void By_converting_a_pro_forma_takes_its_rows_and_links_both_ways()
    {
        var quote = books.Place("PRO-FORMA", new() { Sku = "MUG", Quantity = 3, Price = 12.5m, DiscountPercent = 10, Description = "Mug, engraved" }, new() { Description = "Setup", Price = 40, Quantity = 1, Unit = "HUR" });
        quote = books.Do(quote, new EditOrder { ShipTo = Flows.Shop.At("SE"), CustomerOrderNumber = "PO-7", Reference = "R1", RequestedOn = new DateOnly(2026, 12, 1) });

        var order = books.Do(quote, new ConvertOrder());

        Assert.Equal((quote.Net, quote.Gross, quote.CustomerName, "SE", "PO-7", "R1"), (order.Net, order.Gross, order.CustomerName, order.ShipTo.Country, order.CustomerOrderNumber, order.Reference));
        Assert.Equal(quote.Lines.Select(Row), order.Lines.Select(Row));
        Assert.Equal(("REGULAR", Stage.SHIPPAPER, OrderState.Created), (order.Terms.TypeCode, order.Stage, order.State));
        Assert.Equal(new OrderLink(quote.Id, quote.Number), order.ConvertedFrom);
        var after = books.See(quote);
        Assert.Equal([new OrderLink(order.Id, order.Number)], after.ConvertedTo);
        Assert.Equal((OrderState.Closed, Stage.COMPLETED), (after.State, after.Stage));
        Assert.Equal(3, order.Lines[0].Reserved);
    }

    [Fact]
    public void By_converting_leaves_the_order_alone_when_the_pro_forma_is_changed_later()
    {
        var quote = books.Place("PRO-FORMA");
        var order = books.Do(quote, new ConvertOrder());

        books.Do(books.Do(quote, new ReopenOrder()), new EditOrder { Lines = [new() { Sku = "BOOK", Quantity = 1 }] });

        Assert.Equal(["MUG", "HOUR"], books.See(order).Lines.Select(line => line.Sku));
    }

    [Fact]
    public void By_converting_twice_makes_two_orders()
    {
        var quote = books.Place("PRO-FORMA");

        var (first, second) = (books.Do(quote, new ConvertOrder()), books.Do(quote, new ConvertOrder(books.Type("INVOICE-ONLY").Id)));

        Assert.Equal([first.Number, second.Number], books.See(quote).ConvertedTo.Select(link => link.Number));
        Assert.Equal(("INVOICE-ONLY", Stage.INVOICE), (second.Terms.TypeCode, second.Stage));
    }

    [Fact]
    public void By_converting_to_a_type_out_of_use_is_refused_with_the_way_out()
    {
        var quote = books.Place("PRO-FORMA");
        books.Books.TakeNow(typeof(OrderSettings), books.All<OrderSettings>()[0].Key, new EditOrderSettings { DefaultOrderType = books.Type("ALL-STEPS").Id });
        books.Books.TakeNow(typeof(OrderType), books.Type("REGULAR").Key, new DeactivateOrderType());

        var refused = Assert.Throws<Refused>(() => books.Do(quote, new ConvertOrder())).Reason;

        Assert.Equal("order-type-inactive", refused.Code);
        Assert.Contains("Regular Order, which is out of use. Activate it, or convert to another type: ALL-STEPS", refused.Sentence, StringComparison.Ordinal);
        Assert.Equal("ALL-STEPS", books.Do(quote, new ConvertOrder(books.Type("ALL-STEPS").Id)).Terms.TypeCode);
        Assert.Throws<Faulty>(() => books.Do(quote, new ConvertOrder(books.Type("MEMO").Id)));
    }

    [Fact]
    public void By_converting_what_is_no_pro_forma_is_refused()
    {
        Assert.Equal("not-pro-forma", books.Refused(books.Place("REGULAR"), new ConvertOrder()));
        Assert.Equal("on-hold", books.Refused(books.Do(books.Place("PRO-FORMA"), new HoldOrder("Wait")), new ConvertOrder()));
    }

    [Fact]
    public void By_duplicating_takes_nothing_of_what_has_happened()
    {
        var order = books.Place("REGULAR", new OrderLineInput { Sku = "MUG", Quantity = 4, Price = 11m });
        books.Do(order, new EditOrder { CustomerOrderNumber = "PO-7", Reference = "R1", OrderedOn = new DateOnly(2026, 1, 2) });
        books.Do(order, new SetOrderWorkStatus("design"));
        books.Do(order, new BillOrder { Percent = 50 });
        books.Do(order, new ApproveOrder());
        books.Do(order, new FinaliseOrder(Confirm: true));
        order = books.Do(order, new HoldOrder("Wait"));

        var copy = books.Do(order, new DuplicateOrder());

        Assert.NotEqual(order.Number, copy.Number);
        Assert.Equal((OrderState.Created, new DateOnly(2026, 11, 22), "new", false, false), (copy.State, copy.OrderedOn, copy.WorkStatus, copy.Finalised, copy.OnHold));
        Assert.Equal((null, null, "R1", Invoicing.None), (copy.CustomerOrderNumber, copy.ConvertedFrom, copy.Reference, copy.Invoicing));
        Assert.Equal((11m, 4m, 0m), (copy.Lines[0].Price, copy.Lines[0].Ordered, copy.Lines[0].Billed));
        Assert.NotEqual(order.Lines[0].Id, copy.Lines[0].Id);
    }

    [Fact]
    public void By_duplicating_at_the_prices_of_today_asks_the_products()
    {
        var order = books.Place("REGULAR", new() { Sku = "MUG", Quantity = 4, Price = 11m }, new() { Description = "Extra", Price = 5, Quantity = 1 });

        Assert.Equal([19.99m, 5m], books.Do(order, new DuplicateOrder(CopiedPrices.Current)).Lines.Select(line => line.Price));
    }

    [Fact]
    public void By_duplicating_what_is_no_longer_sold_names_the_row()
    {
        var order = books.Place("REGULAR");
        books.Books.TakeNow(typeof(Product), books.All<Product>().Single(one => one.Sku == "HOUR").Key, new DeactivateProduct());

        var refused = Assert.Throws<Refused>(() => books.Do(order, new DuplicateOrder())).Reason;

        Assert.Equal(("not-copied", true), (refused.Code, refused.Sentence.Contains("Row 2 (Work)", StringComparison.Ordinal)));
    }

    [Fact]
    public void For_a_customer_out_of_use_is_refused()
    {
        var order = books.Place("REGULAR");
        books.Books.TakeNow(typeof(Customer), order.Customer.Value, new DeactivateCustomer());

        Assert.Equal("not-copied", books.Refused(order, new DuplicateOrder()));
    }

    private static (string?, string, decimal, decimal, decimal, string) Row(OrderLine line) => (line.Sku, line.Description, line.Ordered, line.Price, line.DiscountPercent, line.Unit);
}
