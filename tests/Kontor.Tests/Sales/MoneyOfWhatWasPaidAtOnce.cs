using Kontor.Domain.Billing;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Xunit;
using static Kontor.Tests.Sales.OrderBooks;

namespace Kontor.Tests.Sales;

/// <summary>V38, W10, rules 6, 22: what was paid by card goes back once, and never more than was paid too much.</summary>
public sealed class MoneyOfWhatWasPaidAtOnce
{
    private readonly OrderBooks books = new();

    [Theory, InlineData(null), InlineData(7.77)]
    public void By_an_advance_that_went_back_by_the_final_invoice_does_not_keep_the_order_from_being_cancelled(double? amount)
    {
        var order = Card(Row(10, 10));
        var advance = books.Send(books.Bill(order, new BillOrder { Kind = InvoiceKind.Advance, Percent = 40 }));
        var paid = Pay(advance);
        var final = books.Final(order);
        Pay(final);
        Take(paid, new RefundCustomerPayment((decimal?)amount, Reason: "Late") { Invoice = final.Id });

        books.Do(order, new CancelOrder { Reason = "All of it", Credit = true });

        Assert.Equal(0m, books.Sent(order).Sum(paper => paper.Gross));
        Assert.Equal(125.50m, books.All<CustomerPayment>().Sum(one => one.Refunded + one.Unused));
    }

    [Fact]
    public void Goes_back_as_far_as_too_much_was_paid_and_the_rest_is_credited()
    {
        var order = Card(Row(10, 10));
        var payment = Pay(books.Final(order), 40);
        books.Do(order, new EditOrder { Lines = [new() { Id = order.Lines[0].Id, Quantity = 2 }] });
        Assert.Equal("not-on-account", books.Refused(order, new CreditOverInvoicedOrder()));

        Take(payment, new RefundCustomerPayment(Reason: "Fewer"));
        Assert.Equal(14.90m, books.All<CustomerPayment>().Single().Refunded);
        books.Do(order, new CreditOverInvoicedOrder());

        var now = books.See(order);
        Assert.Equal((0m, 0m, 0m, PaymentProgress.Paid), (now.Due, now.Balance, now.OverInvoicedNet, now.Payment));
    }

    [Fact]
    public void Is_not_called_compensated_while_some_of_it_is_kept()
    {
        var order = Card(Row(100));
        var payment = Pay(books.Final(order));
        Take(payment, new RefundCustomerPayment(0.01m, Reason: "A cent"));
        Assert.Equal("not-refunded", books.Refused(order, new CompensateOrder()));

        Take(payment, new RefundCustomerPayment(Reason: "All"));

        Assert.Equal(Invoicing.Compensated, books.Do(order, new CompensateOrder()).Invoicing);
    }

    private Order Card(OrderLineInput row) => books.Placed(new PlaceOrder { PaymentMethod = "card", Lines = [row] });

    private CustomerPayment Pay(Invoice invoice, decimal? amount = null)
    {
        var changed = books.Books.TakeNow(typeof(Invoice), invoice.Key, new PayInvoice { Amount = amount, Method = "card" });
        return changed.OfType<CustomerPayment>().Single();
    }

    private void Take(CustomerPayment payment, IAct act) => books.Books.TakeNow(typeof(CustomerPayment), payment.Key, act);
}
