using Kontor.Domain.Billing;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Xunit;
using static Kontor.Tests.Sales.OrderBooks;

namespace Kontor.Tests.Sales;

/// <summary>T14, rule 7: a credit memo that names an invoice, and the invoice's own credit notes, are together no more than was invoiced.</summary>
public sealed class ACreditMemoOfAnInvoice
{
    private readonly OrderBooks books = new();

    [Fact]
    public void Is_not_issued_for_more_than_was_invoiced()
    {
        var order = books.Placed(new PlaceOrder { Lines = [Row(20)] });
        books.Final(order);
        var memo = Memo(order, 300);

        Assert.Equal("over-credited", Assert.Throws<Refused>(() => Issue(memo)).Reason.Code);
        books.Books.TakeNow(typeof(Invoice), books.Ready(memo)[0].Key, new DiscardInvoice());
        books.Do(memo, new EditOrder { Lines = [new() { Id = memo.Lines[0].Id, Price = 20 }] });
        Issue(memo);

        Assert.Equal(25.10m, Assert.Single(books.See(order).CreditMemos).Credited);
    }

    [Fact]
    public void Leaves_only_the_rest_to_be_credited()
    {
        var order = books.Placed(new PlaceOrder { Lines = [Row(20)] });
        var invoice = books.Final(order);
        Issue(Memo(order, 15));

        Assert.Equal("over-credited", Assert.Throws<Refused>(() => Credit(invoice, 20)).Reason.Code);
        Credit(invoice, 5);

        Assert.Equal(18.82m, books.See(order).InvoicedGross);
    }

    private void Credit(Invoice invoice, decimal amount) =>
        books.Books.TakeNow(typeof(Invoice), invoice.Key, new CreditInvoice { Reason = "Late", Lines = [new CreditedRow(invoice.Lines[0].Id, Amount: amount)] });

    private Order Memo(Order order, decimal price) => books.Books.TakeNow(typeof(Order), null, new PlaceOrder
    {
        Customer = order.Customer, OrderType = books.Type("CREDIT").Id, CreditsOrder = order.Id, OrderedOn = order.OrderedOn, Subject = "Memo", Lines = [Row(price)],
    }).OfType<Order>().Single(one => one.Credits is not null);

    private void Issue(Order memo)
    {
        if (books.Ready(memo).Count == 0)
        {
            books.Do(memo, new BillOrder());
        }

        books.Send(books.Ready(memo)[0]);
    }
}
