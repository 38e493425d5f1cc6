using Kontor.Domain.Billing;
using Kontor.Domain.Sales;
using Xunit;
using static Kontor.Tests.Sales.OrderBooks;

namespace Kontor.Tests.Sales;

/// <summary>An invoice in another currency tells its tax in the organisation's too (BT-111), so it needs an exchange rate.</summary>
public sealed class AnOrderInAForeignCurrency
{
    private readonly OrderBooks books = new();

    [Fact]
    public void Without_an_exchange_rate_is_warned_of_and_cannot_be_invoiced()
    {
        var order = books.Placed(new PlaceOrder { Currency = "GBP", Lines = [Row(100)] });

        Assert.Contains("no-exchange-rate", books.Warnings);
        Assert.Equal(("EUR", null), (order.TaxCurrency, order.ExchangeRate));
        Assert.Equal("no-exchange-rate", books.Refused(order, new BillOrder()));
        Assert.Equal("no-exchange-rate", books.Refused(order, new BillOrder { Kind = InvoiceKind.Advance, Percent = 40 }));
        Assert.Equal("no-exchange-rate", books.Refused(order, new PayOrder()));
        Assert.Equal("no-exchange-rate", books.Refused(order, new AdvanceOrder()));
        Assert.Empty(books.Ready(order));
    }

    [Fact]
    public void Is_invoiced_with_the_tax_in_both_currencies_once_it_has_its_rate()
    {
        var order = books.Placed(new PlaceOrder { Currency = "GBP", Lines = [Row(100)] });
        books.Do(order, new EditOrder { ExchangeRate = 0.85m });

        var invoice = books.Final(order);

        Assert.Equal(("EUR", 25.50m, 30m), (invoice.TaxCurrency, invoice.Tax, invoice.TaxInTaxCurrency));
    }

    [Fact]
    public void Keeps_its_rate_once_an_advance_was_asked_for()
    {
        var order = books.Placed(new PlaceOrder { Currency = "GBP", ExchangeRate = 0.85m, Lines = [Row(100)] });
        books.Bill(order, new BillOrder { Kind = InvoiceKind.Advance, Percent = 40 });

        Assert.Throws<Domain.Kernel.Faulty>(() => books.Do(order, new EditOrder { ExchangeRate = 0.90m }));
    }

    [Fact]
    public void Is_not_completed_by_itself_without_a_rate()
    {
        books.Books.TakeNow(typeof(OrderSettings), books.All<OrderSettings>()[0].Key, new EditOrderSettings { NonInventoryStage = NonInventoryStage.Completed });
        var customer = books.All<Domain.Parties.Customer>().Single(one => one.Number == "C-A").Id;

        var order = books.Do(null, new PlaceOrder { Customer = customer, OrderType = books.Type("REGULAR").Id, OrderedOn = new DateOnly(2026, 11, 22), Subject = "Work", Currency = "GBP", Lines = [Row(100)] });

        Assert.Contains("not-completed", books.Warnings);
        Assert.Equal((Stage.INVOICE, 0), (order.Stage, books.All<Invoice>().Count));
    }
}
