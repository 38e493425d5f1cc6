using Kontor.Domain.Billing;
using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Sales;

/// <summary>T11, T12.</summary>
public sealed class AMixedOrder
{
    private static readonly OrderLineInput[] Mixed =
    [
        new() { Sku = "MUG", Quantity = 1, Price = 20 },
        new() { Sku = "HOUR", Quantity = 1, Price = 10 },
        new() { Charge = ChargeKind.Shipping, Description = "Shipping", Price = 5 },
    ];

    private readonly OrderBooks books = new();

    [Fact]
    public void Becomes_two_whose_sum_is_what_was_agreed()
    {
        Split();

        var (goods, rest) = Placed(new() { DiscountAmount = 3, Lines = Mixed, CustomerOrderNumber = "PO-7" });

        Assert.Equal((23m, 2m, 9m, 1m, 32m), (goods.Net, goods.DiscountAmount, rest!.Net, rest.DiscountAmount, goods.Net + rest.Net));
        Assert.Equal(["MUG", null, "HOUR"], goods.Lines.Concat(rest.Lines).Select(line => line.Sku));
        Assert.Equal((new OrderLink(rest.Id, rest.Number), new OrderLink(goods.Id, goods.Number)), (goods.SplitTo, rest.SplitFrom));
        Assert.Equal(("PO-7", "PO-7", goods.OrderedOn, "Any"), (goods.CustomerOrderNumber, rest.CustomerOrderNumber, rest.OrderedOn, rest.Subject));
        Assert.Equal((Stage.SHIPPAPER, Stage.SHIPPAPER), (goods.Stage, rest.Stage));
        Assert.Equal(["Are mixed orders split?", "Are mixed orders split?"], new[] { goods, rest }.Select(order => order.StageReason[0].Asked));
    }

    [Theory]
    [InlineData(NonInventoryStage.ReadyForInvoicing, Stage.INVOICE)]
    [InlineData(NonInventoryStage.Completed, Stage.COMPLETED)]
    public void Gives_each_part_the_stage_of_its_own_rules(NonInventoryStage setting, Stage stage)
    {
        Split(setting);

        var (goods, rest) = Placed(new() { Lines = Mixed });

        Assert.Equal((Stage.SHIPPAPER, stage), (goods.Stage, rest!.Stage));
        Assert.Equal(setting == NonInventoryStage.Completed ? 1 : 0, books.All<Invoice>().Count(invoice => invoice.Order == rest.Id && invoice.State == InvoiceState.Sent));
    }

    [Fact]
    public void Stays_one_where_the_settings_do_not_split()
    {
        var (order, rest) = Placed(new() { Lines = Mixed });

        Assert.Null(rest);
        Assert.Equal((3, null), (order.Lines.Count, order.SplitTo));
    }

    [Theory]
    [InlineData("MUG", "REGULAR")]
    [InlineData("HOUR", "REGULAR")]
    [InlineData("MUG+HOUR", "PRO-FORMA")]
    [InlineData("MUG+HOUR", "MEMO")]
    public void Is_none_with_one_kind_of_rows_or_of_another_category(string skus, string type)
    {
        Split();

        var (order, rest) = Placed(new() { OrderType = books.Type(type).Id, Lines = [.. skus.Split('+').Select(sku => new OrderLineInput { Sku = sku, Quantity = 1 }), Mixed[2]] });

        Assert.Equal((null, null), (rest, order.SplitTo));
    }

    [Fact]
    public void Splits_a_pro_forma_when_it_is_converted()
    {
        var (quote, _) = Placed(new() { OrderType = books.Type("PRO-FORMA").Id, DiscountAmount = 3, Lines = Mixed });
        Split();

        books.Books.TakeNow(typeof(Order), quote.Key, new ConvertOrder());

        var goods = books.All<Order>().Single(one => one.ConvertedFrom is not null);
        var rest = books.All<Order>().Single(one => one.SplitFrom is not null);
        Assert.Equal((goods.Id, 32m), (rest.SplitFrom!.Order, goods.Net + rest.Net));
        Assert.Equal([goods.Id], books.See(quote).ConvertedTo.Select(link => link.Order));
    }

    /// <summary>Any rows, discounts and currencies: the parts come to what the whole comes to, to the cent.</summary>
    [Fact]
    public void Is_divided_to_the_cent()
    {
        var random = Seed.Random();
        for (var turn = Counts.Of(300, 20_000); turn > 0; turn--)
        {
            var one = new OrderBooks();
            var customer = new[] { "C-A", "C-J", "C-K" }[random.Next(3)];
            var body = new PlaceOrder
            {
                DiscountPercent = random.Next(2) == 0 ? random.Next(1, 5000) / 100m : null,
                Lines = [.. Enumerable.Range(0, random.Next(2, 7)).Select(_ => new OrderLineInput { Sku = random.Next(2) == 0 ? "MUG" : "HOUR", Quantity = random.Next(1, 9), Price = random.Next(1, 300) })],
            };
            body = body.DiscountPercent is null ? body with { DiscountAmount = random.Next(0, (int)body.Lines.Sum(line => line.Quantity!.Value * line.Price!.Value)) } : body;
            var whole = one.Books.TakeNow(typeof(Order), null, Body(one, body, customer)).OfType<Order>().Single();
            one.Books.TakeNow(typeof(OrderSettings), one.All<OrderSettings>()[0].Key, new EditOrderSettings { SplitMixedOrders = true });
            var parts = one.Books.TakeNow(typeof(Order), null, Body(one, body, customer)).OfType<Order>().ToList();

            Assert.Equal(whole.Lines.Select(line => line.IsInventory).Distinct().Count(), parts.Count);
            Assert.Equal(whole.Net, parts.Sum(part => part.Net));
            Assert.Equal(whole.Lines.Sum(line => line.OrderDiscount), parts.Sum(part => part.Lines.Sum(line => line.OrderDiscount)));
        }
    }

    [Fact]
    public void Never_minds_charges_for_its_stage()
    {
        Split(NonInventoryStage.ReadyForInvoicing);

        var (order, rest) = Placed(new() { Lines = [Mixed[1], Mixed[2]] });

        Assert.Equal((Stage.INVOICE, null), (order.Stage, rest));
    }

    private void Split(NonInventoryStage? setting = null) =>
        books.Books.TakeNow(typeof(OrderSettings), books.All<OrderSettings>()[0].Key, new EditOrderSettings { SplitMixedOrders = true, NonInventoryStage = setting });

    private (Order Goods, Order? Others) Placed(PlaceOrder body)
    {
        var made = books.Books.TakeNow(typeof(Order), null, Body(books, body, "C-A")).OfType<Order>().ToList();
        return (made.Single(order => order.SplitFrom is null), made.SingleOrDefault(order => order.SplitFrom is not null));
    }

    private static PlaceOrder Body(OrderBooks books, PlaceOrder body, string customer) => body with
    {
        Customer = books.All<Customer>().Single(one => one.Number == customer).Id,
        OrderType = body.OrderType ?? books.Type("REGULAR").Id,
        OrderedOn = new DateOnly(2026, 11, 22),
        Subject = "Any",
    };
}
