using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.People;
using Kontor.Domain.Sales;
using Kontor.Tests.Kernel;
using Kontor.Tests.Parties;
using Xunit;

namespace Kontor.Tests.Sales;

/// <summary>K02, V11, V23: the term, the rate and the numbers that an order takes, and keeps.</summary>
public sealed class AnOrderOfACustomer
{
    private readonly TestMoment now = NewHouse.Furnished();

    private Customer Acme => now.Named<Customer>("customer-1")!;

    [Fact]
    public void Takes_the_term_of_the_customer_else_of_the_settings()
    {
        Assert.Equal((null, 14), Term(Placed()));
        Settings(new() { DefaultPaymentTerm = "EOM" });
        Assert.Equal(("EOM", 0), Term(Placed()));
        Customer(new() { PaymentTermDays = 9 });
        Assert.Equal((null, 9), Term(Placed()));
        Customer(new() { PaymentTerm = "NET30" });
        Assert.Equal(("NET30", 30), Term(Placed()));
        Customer(new() { PaymentTermDays = 20 });
        Assert.Equal(("NET30", 20), Term(Placed()));
        Customer(new() { UsesDefaultTerm = true });
        Assert.Equal(("EOM", 0), Term(Placed()));
        Assert.Equal(("PREPAID", 0), Term(Placed(new() { PaymentTerm = "PREPAID" })));
        Assert.Equal(("EOM", 3), Term(Placed(new() { PaymentTermDays = 3 })));
        Assert.Equal(["paymentTerm"], Faults(() => Placed(new() { PaymentTerm = "NEVER" })));
    }

    [Fact]
    public void Keeps_the_term_as_it_was()
    {
        var order = Placed(new() { PaymentTerm = "PREPAID" });
        PaymentTermLifecycle.Table.Take(now.Named<PaymentTerm>("PREPAID")!, new EditPaymentTerm { Days = 60, Holds = PaymentHold.None }, now);

        Edit(order, new() { PaymentTerm = "PREPAID", Subject = "Again" });
        Assert.Equal(new AgreedTerm("PREPAID", 0, Holds: PaymentHold.Shipping), order.AgreedTerm);
        Edit(order, new() { PaymentTermDays = 5 });
        Assert.Equal((new AgreedTerm("PREPAID", 5, Holds: PaymentHold.Shipping), 5), (order.AgreedTerm, order.PaymentTermDays));
        Edit(order, new() { PaymentTerm = "" });
        Assert.Equal((null, 5), (order.AgreedTerm, order.PaymentTermDays));
    }

    [Fact]
    public void In_another_currency_takes_the_rate_of_its_day_and_prices_by_it()
    {
        now.Make(ExchangeRateLifecycle.Table, new AddExchangeRate { Currency = "USD", ValidFrom = new DateOnly(2026, 11, 1), Rate = 1.123457m });
        var order = Placed(new() { Currency = "USD" });

        Assert.Equal((1.123457m, new DateOnly(2026, 11, 1), 11.2346m), (order.ExchangeRate, order.ExchangeRateOn, order.Lines[0].Price));
        Assert.Equal(12m, Placed(new() { Currency = "USD", ExchangeRate = 1.2m }).Lines[0].Price);
        Assert.Equal(["currency"], Faults(() => Placed(new() { Currency = "USD", OrderedOn = new DateOnly(2026, 10, 31) })));
        Assert.Equal(["exchangeRate"], Faults(() => Placed(new() { ExchangeRate = 1.2m })));
        Assert.Null(Placed().ExchangeRate);
    }

    [Fact]
    public void In_another_currency_without_a_rate_is_warned_of_when_it_has_its_prices()
    {
        var (order, facts) = Made(new() { Currency = "USD", Lines = [new() { Sku = "MUG", Quantity = 1, Price = 7 }] });
        Assert.Equal(["no-exchange-rate"], Warnings(facts));
        Assert.Equal((7m, null), (order.Lines[0].Price, order.ExchangeRate));

        order.Count();
        Assert.Equal(["exchangeRate"], Faults(() => Edit(order, new() { Lines = [new() { Id = order.Lines[0].Id }, new() { Sku = "MUG", Quantity = 1 }] })));
        Assert.Empty(Warnings(Edit(order, new() { ExchangeRate = 1.1m, Lines = [new() { Id = order.Lines[0].Id }, new() { Sku = "MUG", Quantity = 1 }] })));
        Assert.Equal(11m, order.Lines[1].Price);
    }

    [Fact]
    public void Under_a_number_that_the_customer_has_used_is_warned_of()
    {
        Assert.DoesNotContain(new PlaceOrder { Customer = Acme.Id }.Needs(), need => need is NeedSame);
        Assert.Empty(Warnings(Made(new() { CustomerOrderNumber = "PO-1" }).Facts));
        var (second, facts) = Made(new() { CustomerOrderNumber = " PO-1 " });
        Assert.Contains("order-1.", facts.OfType<Warned>().Single().Sentence, StringComparison.Ordinal);

        second.Count();
        Assert.DoesNotContain(new EditOrder { CustomerOrderNumber = "PO-1" }.Needs(second), need => need is NeedSame);
        Assert.Empty(Warnings(Edit(second, new() { CustomerOrderNumber = "PO-2" })));
        Assert.Equal(["customer-order-number-used"], Warnings(Edit(second, new() { CustomerOrderNumber = "PO-1" })));
        var other = now.Acme();
        Assert.Empty(Warnings(Made(new() { Customer = other.Id, CustomerOrderNumber = "PO-1" }).Facts));
        OrderLifecycle.Table.Take(Placed(new() { CustomerOrderNumber = "PO-9" }), new CancelOrder("By mistake"), now);
        Assert.Empty(Warnings(Made(new() { CustomerOrderNumber = "PO-9" }).Facts));
    }

    [Theory]
    [InlineData("seller")]
    [InlineData("reference")]
    [InlineData("information")]
    public void Cannot_lose_a_usual_field_that_is_required(string key)
    {
        now.Make(UserLifecycle.Table, new AddUser { Name = "Anna", Email = "anna@example.com", Roles = [] });
        var order = Placed(new() { Seller = "Anna", Reference = "R", MoreInformation = "M" });
        var bare = Placed();
        order.Count();
        bare.Count();
        Settings(new() { Fields = [.. now.Settings().Fields.Select(field => field.Key == key ? field with { IsRequired = true } : field)] });
        var clears = key switch { "seller" => new EditOrder { Seller = "" }, "reference" => new() { Reference = "" }, _ => new() { MoreInformation = "" } };

        var path = key == "information" ? "moreInformation" : key;
        Assert.Equal([path], Faults(() => Edit(order, clears)));
        Edit(bare, clears);
        Assert.Equal([path], Faults(() => Placed()));
    }

    private Order Placed(PlaceOrder? body = null) => Made(body ?? new()).Order;

    private (Order Order, IReadOnlyList<Fact> Facts) Made(PlaceOrder body)
    {
        var (order, facts) = OrderLifecycle.Table.Make(
            body with
            {
                Customer = body.Customer ?? Acme.Id,
                Subject = "Mugs",
                OrderedOn = body.OrderedOn ?? now.Today,
                Lines = body.Lines ?? [new OrderLineInput { Sku = "MUG", Quantity = 1 }],
            },
            now);
        now.Add(order);
        return ((Order)order, facts);
    }

    private IReadOnlyList<Fact> Edit(Order order, EditOrder body) => OrderLifecycle.Table.Take(order, body, now);

    private void Settings(EditOrderSettings body) => OrderSettingsLifecycle.Table.Take(now.Settings(), body, now);

    private void Customer(EditCustomer body) => CustomerLifecycle.Table.Take(Acme, body, now);

    private static (string?, int) Term(Order order) => (order.PaymentTerm, order.PaymentTermDays);

    private static IEnumerable<string> Warnings(IEnumerable<Fact> facts) => facts.OfType<Warned>().Select(warned => warned.Code);

    private static IEnumerable<string> Faults(Action act) => Assert.Throws<Faulty>(act).Faults.Select(fault => fault.Field);
}
