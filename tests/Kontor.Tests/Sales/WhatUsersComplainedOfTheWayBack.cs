using Kontor.Domain.Billing;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Shipping;
using Xunit;

namespace Kontor.Tests.Sales;

/// <summary>Cases of refunds and credit notes that users of other systems have reported: the reference stands with each.</summary>
public sealed class WhatUsersComplainedOfTheWayBack
{
    private readonly OrderBooks books = new();

    /// <summary>microsoft/BCApps#8042: a part of a prepaid order came back, and could not be posted.</summary>
    [Fact]
    public void A_part_of_a_prepaid_order_comes_back_and_its_money_is_to_the_customers_good()
    {
        var order = books.Place("REGULAR", new OrderLineInput { Sku = "MUG", Quantity = 10 });
        Send(Bill(order, new BillOrder { Kind = InvoiceKind.Advance, Percent = 100 }));
        Take(books.All<Invoice>().Single(one => one.Order == order.Id), new PayInvoice { Method = "bank" });
        var final = Send(Bill(order, new BillOrder()));
        Assert.Equal(0m, final.Gross);
        var shipment = books.Books.TakeNow(typeof(Order), order.Key, new ShipOrder { Confirm = true }).OfType<Shipment>().Single();
        var back = Take(shipment, new ReturnShipment { Lines = [new(shipment.Lines[0].Id, 4, CreditOnly: true)] }).OfType<Return>().Single();
        Take(back, new ConfirmReturn());

        var note = Take(final, new CreditInvoice { Reason = "4 came back", Lines = [new(final.Lines[0].Id, 4)] }).OfType<Invoice>().Single(one => one.Kind == InvoiceKind.CreditNote);

        Assert.Equal((-79.96m, -20.39m), (note.Net, note.Tax));
        var credit = books.All<CustomerPayment>().Single(one => one.Order == order.Id);
        Assert.Equal((250.87m, 100.35m, "bank"), (credit.Amount, credit.Unused, credit.Method));
        var after = books.See(order);
        Assert.Equal((after.Gross, 0m), (after.InvoicedGross, after.Lines[0].OverInvoiced));
    }

    /// <summary>medusajs/medusa#10760: what was paid back lacked the tax.</summary>
    [Fact]
    public void What_is_credited_has_the_tax_of_its_invoice()
    {
        var order = books.Place("INVOICE-ONLY", new OrderLineInput { Description = "Work", Price = 100, Quantity = 3 });
        var invoice = Send(Bill(order, new BillOrder()));

        List<Invoice> notes =
        [
            .. Enumerable.Range(0, 3).SelectMany(_ => Take(books.All<Invoice>().Single(one => one.Id == invoice.Id), new CreditInvoice { Reason = "One less", Lines = [new(invoice.Lines[0].Id, 1)] }))
                .OfType<Invoice>().Where(one => one.Kind == InvoiceKind.CreditNote),
        ];

        Assert.Equal((-300m, -76.50m), (notes.Sum(note => note.Net), notes.Sum(note => note.Tax)));
    }

    /// <summary>medusajs/medusa#9261, #10491: money could not be paid back without something coming back.</summary>
    [Fact]
    public void An_amount_is_credited_and_paid_back_for_nothing_but_good_will()
    {
        var order = books.Place("INVOICE-ONLY", new OrderLineInput { Description = "Work", Price = 100, Quantity = 1 });
        var invoice = Send(Bill(order, new BillOrder()));
        Take(invoice, new PayInvoice { Method = "bank" });

        Take(invoice, new CreditInvoice { Reason = "Sorry for the delay", Lines = [new(invoice.Lines[0].Id, Amount: 5)] });
        var credit = books.All<CustomerPayment>().Single(one => one.Order == order.Id);
        Take(credit, new RefundCustomerPayment());

        var after = books.See(order);
        Assert.Equal((6.28m, 119.22m, Invoicing.PartCredited), (after.Refunded, after.Paid, after.Invoicing));
        Assert.Throws<Refused>(() => Bill(order, new BillOrder()));
    }

    /// <summary>medusajs/medusa#9261, #10491, #10760: the same of what was paid by card, with its tax, in one act.</summary>
    [Fact]
    public void An_amount_paid_by_card_goes_back_for_nothing_but_good_will_and_with_its_tax()
    {
        var order = books.Books.TakeNow(typeof(Order), null, new PlaceOrder
        {
            Customer = books.All<Kontor.Domain.Parties.Customer>().Single(one => one.Number == "C-A").Id, OrderedOn = new DateOnly(2026, 11, 22), Subject = "Any", PaymentMethod = "card",
            Lines = [new() { Description = "Work", Price = 100, Quantity = 1 }],
        }).OfType<Order>().Single();
        var invoice = Send(Bill(order, new BillOrder()));
        Take(invoice, new PayInvoice());
        Assert.Equal("not-on-account", Assert.Throws<Refused>(() => Take(invoice, new CreditInvoice { Reason = "Sorry" })).Reason.Code);

        var note = Take(books.All<CustomerPayment>().Single(one => one.Order == order.Id), new RefundCustomerPayment(6.28m, Reason: "Sorry for the delay")).OfType<Invoice>().Single(one => one.Kind == InvoiceKind.CreditNote);

        Assert.Equal((-5m, -1.28m), (note.Net, note.Tax));
        Assert.Equal((6.28m, 119.22m, 0m), (books.See(order).Refunded, books.See(order).Paid, books.See(order).Due));
        Assert.Equal("card", books.All<CustomerPayment>().Single(one => one.Order == order.Id).Refunds.Single().Method);
    }

    /// <summary>vendure#3553: money was wanted back by another method than it came by.</summary>
    [Fact]
    public void Money_goes_back_by_another_method_only_where_it_is_allowed_or_somebody_may_and_says_why()
    {
        var order = books.Place("INVOICE-ONLY", new OrderLineInput { Description = "Work", Price = 100, Quantity = 1 });
        var cash = Paid(order, "cash");
        var card = Paid(order, "card");

        Take(cash, new RefundCustomerPayment(10, "bank"));
        Assert.Equal("refund-method", Assert.Throws<Refused>(() => Take(card, new RefundCustomerPayment(10, "cash"))).Reason.Code);
        Take(card, new RefundCustomerPayment(10, "cash", "The card has expired"));

        Assert.Equal("The card has expired", books.All<CustomerPayment>().Single(one => one.Id == card.Id).Refunds.Single().Reason);
    }

    private CustomerPayment Paid(Order order, string method) =>
        books.Books.TakeNow(typeof(Order), order.Key, new ReceiveOrderPayment { Amount = 50, Method = method }).OfType<CustomerPayment>().Single();

    private Invoice Bill(Order order, BillOrder told) => books.Books.TakeNow(typeof(Order), order.Key, told).OfType<Invoice>().Single();

    private Invoice Send(Invoice invoice) => Take(invoice, new SendInvoice(InvoiceChannel.Print)).OfType<Invoice>().Single(one => one.Id == invoice.Id);

    private IReadOnlyList<Document> Take(Document document, IAct act) => books.Books.TakeNow(document.GetType(), document.Key, act);
}
