using Kontor.Domain.Billing;
using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Xunit;
using static Kontor.Tests.Sales.OrderBooks;

namespace Kontor.Tests.Sales;

/// <summary>V21, W13: a customer's money is used, or goes back, in whole units of its currency.</summary>
public sealed class MoneyThatWaits
{
    private readonly OrderBooks books = new();

    [Fact]
    public void Is_not_used_finer_than_its_currency()
    {
        var invoice = books.Final(books.Placed(new PlaceOrder { Lines = [Row(100)] }));
        var payment = Payment(50);

        var faulty = Assert.Throws<Faulty>(() => Take(payment, new ApplyCustomerPayment(invoice.Id, 0.001m)));

        Assert.Equal(("amount", "Amount has at most 2 decimals in EUR."), (faulty.Faults[0].Field, faulty.Faults[0].Sentence));
    }

    [Fact]
    public void Says_that_it_went_back_when_it_did()
    {
        var payment = Take(Payment(50), new RefundCustomerPayment());

        Assert.Equal("payment-returned", Assert.Throws<Refused>(() => Take(payment, new RefundCustomerPayment())).Reason.Code);
    }

    [Fact]
    public void Names_the_invoice_to_credit_when_it_is_used()
    {
        var invoice = books.Final(books.Placed(new PlaceOrder { Lines = [Row(100)] }));
        var payment = Take(Payment(50), new ApplyCustomerPayment(invoice.Id));

        Assert.EndsWith($"Credit the invoice that it paid first: {invoice.Number}.", Assert.Throws<Refused>(() => Take(payment, new RefundCustomerPayment())).Reason.Sentence, StringComparison.Ordinal);
    }

    private CustomerPayment Payment(decimal amount) => books.Books.TakeNow(
        typeof(CustomerPayment), null, new AddCustomerPayment { Customer = books.All<Customer>().Single(one => one.Number == "C-A").Id, Amount = amount, Method = "bank" }).OfType<CustomerPayment>().Single();

    private CustomerPayment Take(CustomerPayment payment, IAct act) => books.Books.TakeNow(typeof(CustomerPayment), payment.Key, act).OfType<CustomerPayment>().Single();
}
