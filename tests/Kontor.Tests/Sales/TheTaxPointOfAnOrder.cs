using Kontor.Domain.Billing;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Tax;
using Xunit;
using static Kontor.Tests.Sales.OrderBooks;

namespace Kontor.Tests.Sales;

/// <summary>VAT by the tax point, not by the day of entry (rule 8): Finland went from 24 to 25.5 % on 2024-09-01, and from 14 to 13.5 % on 2026-01-01.</summary>
public sealed class TheTaxPointOfAnOrder
{
    private static readonly DateOnly Before = new(2024, 8, 20);
    private static readonly DateOnly After = new(2024, 9, 5);

    private readonly OrderBooks books = new();

    [Fact]
    public void Is_expected_on_the_ordered_day_and_decided_by_the_day_of_the_invoice()
    {
        var order = Placed(Before);
        Assert.Equal((240m, "S 24 %: 1000 + 240"), (order.Tax, books.Rates(order).Order));

        var final = books.Final(order);

        Assert.Equal((255m, 255m), (final.Tax, books.See(order).Tax));
        Assert.Equal(books.Rates(order).Order, books.Rates(order).Papers);
    }

    [Fact]
    public void Is_told_to_the_person_when_the_order_comes_to_something_else()
    {
        On(Before);
        var order = Placed(Before);
        books.Bill(order, new BillOrder { Percent = 10 });
        Assert.Empty(books.Warnings);

        On(After);
        books.Books.TakeNow(typeof(Invoice), books.Ready(order)[0].Key, new DiscardInvoice());
        books.Bill(order, new BillOrder { Percent = 10 });

        Assert.Contains("1255 EUR instead of 1240", books.Books.Warnings.Single(one => one.Code == "tax-point").Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_an_order_for_the_time_after_the_change_shows_the_rate_that_will_hold()
    {
        On(Before);

        Assert.Equal(255m, Placed(After).Tax);
    }

    [Fact]
    public void Of_goods_is_the_day_on_which_they_left()
    {
        On(Before);
        var order = books.Place("REGULAR", new OrderLineInput { Sku = "MUG", Quantity = 4, Price = 100 });
        books.Do(order, new ShipOrder { Confirm = true });
        On(After);

        Assert.Equal((24m, 96m), (books.Final(order).TaxSubtotals[0].Percent, books.See(order).Tax));
    }

    [Fact]
    public void Of_goods_that_leave_in_parts_is_that_of_each_part()
    {
        On(Before);
        var order = books.Place("REGULAR", new OrderLineInput { Sku = "MUG", Quantity = 4, Price = 100 });
        books.Do(order, new ShipOrder { Confirm = true, Lines = [new(order.Lines[0].Id, 1)] });
        On(After);
        Assert.Equal(24m, books.Send(books.Bill(order, new BillOrder { Delivered = true })).Tax);
        books.Do(order, new ShipOrder { Confirm = true });

        Assert.Equal(76.50m, books.Final(order).Tax);
        Assert.Equal(("S 25.5 %: 300 + 76.5, S 24 %: 100 + 24", "S 25.5 %: 300 + 76.5, S 24 %: 100 + 24"), books.Rates(order));
        Assert.Equal(OrderState.Closed, books.Do(order, new CloseOrder()).State);
    }

    [Fact]
    public void Of_an_advance_is_its_own_day_and_the_final_invoice_takes_it_off_at_its_own_rate()
    {
        On(Before);
        var order = Placed(Before);
        var advance = books.Send(books.Bill(order, new BillOrder { Kind = InvoiceKind.Advance, Percent = 40 }));
        Assert.Equal(96m, advance.Tax);

        On(After);
        var final = books.Final(order);

        Assert.Equal((759m, "S 25.5 %: 1000 + 255"), (final.Gross, books.Rates(order).Papers));
        Assert.Equal(-96m, final.Lines.Single(line => line.Advance is not null).Tax);
        Assert.All(books.See(order).Advances, one => Assert.Empty(one.Left));
        Assert.Equal(OrderState.Closed, books.Do(order, new CloseOrder()).State);
    }

    [Fact]
    public void Of_an_advance_is_the_date_it_was_given()
    {
        var order = Placed(new DateOnly(2026, 11, 22));

        var advance = books.Send(books.Bill(order, new BillOrder { Kind = InvoiceKind.Advance, Percent = 40, InvoiceDate = Before }));

        Assert.Equal((24m, 96m, 255m), (advance.TaxSubtotals[0].Percent, advance.Tax, books.See(order).Tax));
        books.Final(order);
        Assert.Equal(books.Rates(order).Order, books.Rates(order).Papers);
    }

    /// <summary>W09.</summary>
    [Fact]
    public void Of_what_is_given_back_of_an_advance_is_the_advances_and_of_what_is_asked_more_the_new_one()
    {
        On(Before);
        var order = Placed(Before);
        books.Send(books.Bill(order, new BillOrder { Kind = InvoiceKind.Advance, Percent = 40 }));
        On(After);

        Quantity(order, 8);
        Assert.Equal((-80m, -19.20m), (books.Ready(order)[0].Net, books.Ready(order)[0].Tax));
        Quantity(order, 12);
        Assert.Equal((80m, 20.40m), (books.Ready(order)[0].Net, books.Ready(order)[0].Tax));
        books.Send(books.Ready(order)[0]);
        books.Final(order);
        Assert.Equal(("S 25.5 %: 1200 + 306", "S 25.5 %: 1200 + 306"), books.Rates(order));
    }

    [Fact]
    public void With_a_lower_rate_gives_back_what_of_a_whole_advance_cannot_be_taken_off()
    {
        On(new DateOnly(2025, 12, 20));
        var order = books.Placed(new PlaceOrder { OrderedOn = new DateOnly(2025, 12, 20), Lines = [Row(100, 1, TaxClass.Reduced)] });
        Assert.Equal(14m, books.Send(books.Bill(order, new BillOrder { Kind = InvoiceKind.Advance, Percent = 100 })).Tax);
        On(new DateOnly(2026, 1, 5));

        books.Final(order);
        foreach (var paper in books.Ready(order))
        {
            books.Send(paper);
        }

        Assert.Equal(("S 13.5 %: 100 + 13.5", "S 13.5 %: 100 + 13.5"), books.Rates(order));
        Assert.Equal(OrderState.Closed, books.Do(order, new CloseOrder()).State);
    }

    [Theory, InlineData(false, "S 25.5 %: 700 + 178.5, S 24 %: 300 + 72"), InlineData(true, "S 25.5 %: 557.76 + 142.23, S 24 %: 241.94 + 58.07")]
    public void Of_the_rest_of_a_row_is_its_own_and_what_was_invoiced_keeps_the_old_rate(bool includesTax, string rates)
    {
        On(Before);
        var order = books.Placed(new PlaceOrder { OrderedOn = Before, PricesIncludeTax = includesTax, Lines = [Row(100, 10)] });
        books.Send(books.Bill(order, new BillOrder { Percent = 30 }));
        On(After);

        books.Final(order);

        Assert.Equal((rates, rates), books.Rates(order));
        Assert.Equal(includesTax ? 1000m : 1250.50m, books.See(order).Gross);
        Assert.Equal(includesTax ? 1000m : 1250.50m, books.See(order).Lines[0].Gross);
        Assert.Equal(OrderState.Closed, books.Do(order, new CloseOrder()).State);
    }

    [Fact]
    public void Of_a_correction_is_the_credited_invoices_and_then_that_of_the_new_one()
    {
        On(Before);
        var order = Placed(Before);
        var part = books.Send(books.Bill(order, new BillOrder { Percent = 30 }));
        On(After);
        books.Send(books.Bill(order, new BillOrder { Percent = 30 }));

        var note = books.Books.TakeNow(typeof(Invoice), part.Key, new CreditInvoice { Reason = "Wrong", BillAgain = true }).OfType<Invoice>().Single(one => one.Kind == InvoiceKind.CreditNote);
        Assert.Equal(-72m, note.Tax);
        books.Final(order);

        Assert.Equal(("S 25.5 %: 1000 + 255", "S 25.5 %: 1000 + 255"), books.Rates(order));
    }

    [Fact]
    public void Of_an_invoice_that_waited_until_another_rate_holds_must_be_decided_again()
    {
        On(new DateOnly(2024, 8, 31));
        var order = Placed(Before);
        var waiting = books.Bill(order, new BillOrder());
        On(new DateOnly(2024, 9, 1));

        Assert.Equal("tax-point", Assert.Throws<Refused>(() => books.Send(waiting)).Reason.Code);
        books.Books.TakeNow(typeof(Invoice), waiting.Key, new DiscardInvoice());

        Assert.Equal(255m, books.Final(order).Tax);
    }

    [Fact]
    public void Of_an_invoice_that_waited_is_the_date_it_was_given()
    {
        On(new DateOnly(2024, 8, 31));
        var order = Placed(Before);
        var waiting = books.Bill(order, new BillOrder { InvoiceDate = new DateOnly(2024, 8, 31) });
        On(new DateOnly(2024, 9, 1));

        Assert.Equal(240m, books.Send(waiting).Tax);
    }

    [Fact]
    public void Of_an_advance_that_waited_until_another_rate_holds_must_be_decided_again()
    {
        On(new DateOnly(2024, 8, 31));
        var order = Placed(Before);
        var waiting = books.Bill(order, new BillOrder { Kind = InvoiceKind.Advance, Percent = 40 });
        On(new DateOnly(2024, 9, 1));
        Assert.Equal("tax-point", Assert.Throws<Refused>(() => books.Send(waiting)).Reason.Code);

        books.Do(order, new EditOrder { Subject = "Anything" });

        Assert.Equal(102m, books.Send(books.Ready(order)[0]).Tax);
    }

    [Fact]
    public void Of_the_parts_of_a_schedule_must_have_one_rate()
    {
        On(Before);
        var order = Placed(Before);

        var faulty = Assert.Throws<Faulty>(() => books.Do(order, new BillOrder { Split = new(Schedule: [new(50, Before), new(50, After)]) }));

        Assert.Equal("split.schedule[1].invoiceDate", faulty.Faults[0].Field);
    }

    [Fact]
    public void Of_the_rest_of_a_row_of_which_something_was_credited_is_its_own_too()
    {
        On(Before);
        var order = Placed(Before);
        var part = books.Send(books.Bill(order, new BillOrder { Percent = 50 }));
        books.Books.TakeNow(typeof(Invoice), part.Key, new CreditInvoice { Reason = "Late", Lines = [new CreditedRow(part.Lines[0].Id, Amount: 50)] });
        On(After);

        books.Final(order);

        Assert.Equal("S 25.5 %: 500 + 127.5, S 24 %: 450 + 108", books.Rates(order).Papers);
        var now = books.See(order);
        Assert.Equal((now.Payable, OrderState.Closed), (1185.50m, books.Do(order, new CloseOrder()).State));
    }

    /// <summary>K04.</summary>
    [Fact]
    public void Of_what_was_invoiced_stays_explained_when_a_part_of_it_is_credited()
    {
        On(Before);
        var order = Placed(Before);
        On(After);
        var final = books.Final(order);
        Assert.Contains(books.See(order).TaxSteps, step => step.Says.Contains("25.5", StringComparison.Ordinal));

        books.Books.TakeNow(typeof(Invoice), final.Key, new CreditInvoice { Reason = "Late", Lines = [new CreditedRow(final.Lines[0].Id, Amount: 50)] });

        Assert.Contains(books.See(order).TaxSteps, step => step.Says.Contains("25.5", StringComparison.Ordinal));
    }

    /// <summary>Rule 5.</summary>
    [Fact]
    public void Of_an_advance_does_not_keep_it_from_being_taken_off_in_proportion()
    {
        On(Before);
        var order = Placed(Before);
        books.Send(books.Bill(order, new BillOrder { Kind = InvoiceKind.Advance, Percent = 40 }));
        On(After);

        books.Do(order, new BillOrder { Split = new(Parts: 3) });

        Assert.Equal([-133.34m, -133.33m, -133.33m], books.Ready(order).OrderBy(one => one.Id).Select(one => one.Lines.Single(line => line.Advance is not null).Net));
        Assert.All(books.Ready(order), paper => books.Send(paper));
        Assert.Equal(("S 25.5 %: 1000 + 255", "S 25.5 %: 1000 + 255"), books.Rates(order));
    }

    /// <summary>W09: a change of nothing is followed by nothing.</summary>
    [Fact]
    public void Of_a_whole_advance_after_a_rise_asks_for_nothing_more_of_an_order_from_before()
    {
        var order = Placed(Before);

        books.Send(books.Bill(order, new BillOrder { Kind = InvoiceKind.Advance, Percent = 100 }));
        Assert.Empty(books.Ready(order));

        books.Final(order);
        Assert.Equal(("S 25.5 %: 1000 + 255", "S 25.5 %: 1000 + 255"), books.Rates(order));
    }

    private Order Placed(DateOnly day) => books.Placed(new PlaceOrder { OrderedOn = day, Lines = [Row(100, 10)] });

    private void Quantity(Order order, decimal quantity) => books.Do(order, new EditOrder { Lines = [new() { Id = order.Lines[0].Id, Quantity = quantity }] });

    private void On(DateOnly day) => books.Books.Now = day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);
}
