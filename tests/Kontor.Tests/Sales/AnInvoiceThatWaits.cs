using Kontor.Domain.Billing;
using Kontor.Domain.Sales;
using Xunit;
using static Kontor.Tests.Sales.OrderBooks;

namespace Kontor.Tests.Sales;

/// <summary>V23, V26: an invoice that is ready is billed as its order is, until it is issued.</summary>
public sealed class AnInvoiceThatWaits
{
    private readonly OrderBooks books = new();

    [Fact]
    public void Follows_whom_its_order_is_billed_to_and_how_it_is_paid()
    {
        var order = books.Placed(new PlaceOrder { PaymentMethod = "card", Lines = [Row(100)] });
        var waiting = books.Bill(order, new BillOrder { InvoiceDate = new DateOnly(2026, 11, 22) });
        var to = order.BillTo with { Line1 = "New Street 2" };

        books.Do(order, new EditOrder { PaymentMethod = "bank", BillTo = to, BillingEmail = "new@acme.example", PaymentTermDays = 30, CustomerOrderNumber = "CO-2" });

        var now = books.Ready(order).Single();
        Assert.Equal(
            (waiting.Id, "New Street 2", "new@acme.example", "bank", "CO-2", new DateOnly(2026, 12, 22)),
            (now.Id, now.Buyer.Address.Line1, now.BillingEmail, now.PaymentMethod, now.CustomerOrderNumber, now.DueDate!.Value));
    }

    [Fact]
    public void Keeps_what_was_changed_on_it_itself()
    {
        var order = books.Placed(new PlaceOrder { Lines = [Row(100)] });
        var waiting = books.Bill(order, new BillOrder());
        books.Books.TakeNow(typeof(Invoice), waiting.Key, new EditInvoice { BillingEmail = "own@acme.example", DueDate = new DateOnly(2027, 1, 31) });

        books.Do(order, new EditOrder { BillingEmail = "new@acme.example", PaymentTermDays = 60 });

        Assert.Equal(("own@acme.example", new DateOnly(2027, 1, 31)), (books.Ready(order).Single().BillingEmail, books.Ready(order).Single().DueDate!.Value));
    }

    [Fact]
    public void Stays_as_it_is_once_it_is_sent()
    {
        var order = books.Placed(new PlaceOrder { Lines = [Row(100)] });
        var sent = books.Final(order);

        books.Do(order, new EditOrder { BillingEmail = "new@acme.example" });

        Assert.Equal(sent.BillingEmail, books.Sent(order).Single().BillingEmail);
    }
}
