using Kontor.Domain.Billing;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Tax;
using Xunit;

namespace Kontor.Tests.Sales;

/// <summary>Cases that users of other systems have reported: the reference stands with each.</summary>
public sealed class WhatUsersComplainedOf
{
    private readonly OrderBooks books = new();

    /// <summary>odoo/odoo#125140, #278984: a final invoice of −0.01 after an advance of 100 %.</summary>
    [Theory, InlineData(0.01), InlineData(0.99), InlineData(33.33), InlineData(10000.01)]
    public void A_whole_advance_leaves_a_final_invoice_of_just_zero(double price)
    {
        var order = Placed(Row((decimal)price, 3), Row((decimal)price, 7));
        Advance(order, 33.33m);
        Advance(order, 33.33m);
        Advance(order, 33.34m);

        var final = Final(order);

        Assert.Equal((0m, 0m, 0m), (final.Net, final.Tax, final.Gross));
        Assert.Equal(Now(order).Gross, Now(order).InvoicedGross);
        Assert.All(Now(order).Advances, advance => Assert.Empty(advance.Left));
    }

    /// <summary>MicrosoftDocs/dynamics365smb-docs#638, Dolibarr#14166: three times 233.33 is not 700.</summary>
    [Fact]
    public void Three_advances_of_a_third_and_the_rest_are_the_whole()
    {
        var order = Placed(Row(700, 1));
        for (var third = 0; third < 3; third++)
        {
            var advance = books.Books.TakeNow(typeof(Order), order.Key, new BillOrder { Kind = InvoiceKind.Advance, Amount = 233.33m }).OfType<Invoice>().Single();
            Send(advance);
        }

        Assert.Equal(0.01m, Final(order).Net);
        Assert.Equal(878.50m, Now(order).InvoicedGross);
    }

    /// <summary>OCA/sale-workflow#4236: an advance above the partial invoice turned it into a credit note.</summary>
    [Fact]
    public void An_advance_above_a_partial_invoice_is_carried_on()
    {
        var order = Placed(Row(100, 10));
        Advance(order, 60);

        var part = Bill(order, new BillOrder { Percent = 10, DeductAdvances = AdvanceDeduction.All });

        Assert.Equal(0m, part.Gross);
        Assert.Equal(InvoiceKind.Partial, part.Kind);
        Assert.Equal(500m, Now(order).Advances.Single().Left.Single().Base);
        Assert.Equal(400m, Final(order).Net);
    }

    /// <summary>odoo#28168, #161350, #133291: what was given back of an advance was deducted still.</summary>
    [Fact]
    public void What_was_given_back_of_an_advance_is_not_deducted()
    {
        var order = Placed(Row(100, 10));
        Advance(order, 40);
        Edit(order, 5);
        Send(Ready(order));

        Assert.Equal(200m, Now(order).Advances.Single().Left.Single().Base);
        Assert.Equal(300m, Final(order).Net);
        Assert.Equal(Now(order).Gross, Now(order).InvoicedGross);
    }

    /// <summary>microsoft/ALAppExtensions#6744: a quantity could not be changed after a prepayment.</summary>
    [Fact]
    public void A_quantity_changes_after_an_advance()
    {
        var order = Placed(Row(100, 10));
        Advance(order, 100);
        Edit(order, 11);
        Send(Ready(order));

        Assert.Equal(0m, Final(order).Gross);
        Assert.Equal(1380.50m, Now(order).InvoicedGross);
    }

    /// <summary>Dolibarr#37398: an advance was shown as a discount.</summary>
    [Fact]
    public void An_advance_is_a_row_of_its_own_and_no_discount()
    {
        var order = Placed(Row(100, 10));
        Advance(order, 40);

        var final = Final(order);

        Assert.All(final.Lines, line => Assert.Equal((0m, 0m), (line.DiscountPercent, line.DiscountAmount)));
        Assert.Equal((-1m, 400m), (final.Lines[1].Quantity, final.Lines[1].Price));
        Assert.NotNull(final.Lines[1].Advance);
    }

    /// <summary>odoo#37896, erpnext#43143: the sum of the rows' taxes was not the tax of the document.</summary>
    [Fact]
    public void The_rows_taxes_are_the_documents_tax()
    {
        var order = Placed([.. Enumerable.Range(0, 50).Select(_ => Row(0.03m, 1))]);

        Assert.Equal((1.5m, 0.38m), (order.Net, order.Tax));
        Assert.Equal(order.Tax, order.Lines.Sum(line => line.Tax));
    }

    /// <summary>odoo#253625: a rounding cent stood on an exempt row.</summary>
    [Fact]
    public void A_rounding_cent_never_stands_on_a_row_of_another_rate()
    {
        var order = Placed(Row(0.99m, 1), Row(0.99m, 1), new() { Description = "Stamp", Price = 0.33m, Quantity = 1, TaxClass = TaxClass.Zero });

        Assert.All(order.Lines.Where(line => line.TaxPercent == 0), line => Assert.Equal(0m, line.Tax));
    }

    /// <summary>odoo#259070, #258147: totals were refused (BR-CO-16) where discounts met advances.</summary>
    [Fact]
    public void Discounts_and_advances_together_add_up()
    {
        var order = (Order)books.Books.TakeNow(typeof(Order), null, Body([Row(33.33m, 3), Row(0.07m, 9)]) with { DiscountPercent = 7.5m }).Single(one => one is Order);
        Advance(order, 30);

        var final = Final(order);

        Assert.Equal(final.Gross, final.Lines.Sum(line => line.Net) + final.TaxSubtotals.Sum(one => one.Tax));
        Assert.Equal(Now(order).Gross, Now(order).InvoicedGross);
    }

    /// <summary>erpnext#26951: three instalments of 33.333 % came to 10,000.20.</summary>
    [Fact]
    public void Instalments_of_a_third_are_the_whole()
    {
        var order = Placed(Row(10_000, 1));

        var parts = books.Books.TakeNow(typeof(Order), order.Key, new BillOrder { Split = new(Percents: [33.333m, 33.333m, 33.334m]) }).OfType<Invoice>().ToList();

        Assert.Equal((10_000m, 2_550m), (parts.Sum(part => part.Net), parts.Sum(part => part.Tax)));
    }

    /// <summary>odoo#43331, erpnext#15719: a reduced quantity did not reach the reservation, or fell below what was delivered.</summary>
    [Fact]
    public void A_reduced_quantity_frees_the_stock_and_never_falls_below_what_was_delivered()
    {
        var order = books.Place("REGULAR");
        var line = order.Lines[0];
        books.Do(order, new EditOrder { Lines = [new() { Id = line.Id, Quantity = 1 }] });
        Assert.Equal(1, Now(order).Lines.Single(one => one.Id == line.Id).Reserved);

        books.Do(order, new ShipOrder { Confirm = true });
        Assert.Throws<Faulty>(() => books.Do(order, new EditOrder { Lines = [new() { Id = line.Id, Quantity = 0.5m }] }));
    }

    /// <summary>PrestaShop#12394, invoiceninja#1117: a changed address rewrote old invoices.</summary>
    [Fact]
    public void A_changed_address_leaves_the_invoice_alone()
    {
        var order = Placed(Row(10, 1));
        var final = Final(order);
        books.Do(order, new EditOrder { BillTo = order.BillTo with { Line1 = "Elsewhere 2" } });

        Assert.NotEqual("Elsewhere 2", books.All<Invoice>().Single(one => one.Id == final.Id).Buyer.Address.Line1);
    }

    private static OrderLineInput Row(decimal price, decimal quantity) => new() { Description = "Work", Price = price, Quantity = quantity };

    private PlaceOrder Body(IReadOnlyList<OrderLineInput> rows) => new()
    {
        Customer = books.All<Domain.Parties.Customer>().First(one => one.Number == "C-A").Id,
        OrderType = books.All<OrderType>().Single(type => type.Code == "INVOICE-ONLY").Id,
        OrderedOn = new DateOnly(2026, 11, 22),
        Subject = "Case",
        Lines = rows,
    };

    private Order Placed(params OrderLineInput[] rows) => (Order)books.Books.TakeNow(typeof(Order), null, Body(rows)).Single(one => one is Order);

    private Order Now(Order order) => books.All<Order>().Single(one => one.Id == order.Id);

    private void Advance(Order order, decimal percent) => Send(Bill(order, new BillOrder { Kind = InvoiceKind.Advance, Percent = percent }));

    private void Edit(Order order, decimal quantity) => books.Do(order, new EditOrder { Lines = [new() { Id = order.Lines[0].Id, Quantity = quantity }] });

    private Invoice Bill(Order order, BillOrder told) => books.Books.TakeNow(typeof(Order), order.Key, told).OfType<Invoice>().Single();

    private Invoice Ready(Order order) => books.All<Invoice>().Single(one => one.Order == order.Id && one.State == InvoiceState.Ready);

    private Invoice Final(Order order)
    {
        var final = Bill(order, new BillOrder());
        Send(final);
        return final;
    }

    private void Send(Invoice invoice) => books.Books.TakeNow(typeof(Invoice), invoice.Key, new SendInvoice(InvoiceChannel.Print));
}
