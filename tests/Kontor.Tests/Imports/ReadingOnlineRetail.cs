using System.Text;
using Kontor.Domain.Imports;
using Kontor.Server.Imports;
using Xunit;

namespace Kontor.Tests.Imports;

public sealed class ReadingOnlineRetail
{
    private const string Header = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    [Fact]
    public void Makes_an_order_of_the_rows_of_an_invoice()
    {
        var order = Assert.IsType<OrderParcel>(Single("""
            536365,85123a,WHITE HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
            536365,POST,POSTAGE,1,2010-12-01 08:26:00,18,17850.0,United Kingdom
            536365,71053,LANTERN,2,2010-12-01 08:26:00,0,17850.0,United Kingdom
            """));

        Assert.Equal(("online-retail:536365", 2, 3, new DateOnly(2010, 12, 1), "GBP"), (order.Key, order.Row, order.Rows, order.Order.OrderedOn, order.Order.Currency));
        Assert.Equal(("OR-17850", "GB"), (order.Buyer.Number, order.Buyer.BillTo!.Country));
        Assert.Equal([("85123A", 6m, 2.55m, true), ("POST", 1m, 18m, false), ("71053", 2m, 0m, true)], order.Lines.Select(line => (line.Input.Sku!, line.Input.Quantity!.Value, line.Input.Price!.Value, line.Goods!.IsInventory!.Value)));
        Assert.Equal([(2, "same-article"), (3, "no-goods"), (4, "free-of-charge")], order.Notes.Select(note => (note.Row, note.Code)));
    }

    [Fact]
    public void Gives_orders_without_a_customer_to_one_customer_for_each_country()
    {
        var order = Assert.IsType<OrderParcel>(Single("536544,21773,PLATE,1,2010-12-01 14:32:00,2.51,,EIRE\n"));

        Assert.Equal(("OR-IE", "Online Retail, no customer id (IE)", "IE"), (order.Buyer.Number, order.Buyer.Name, order.Buyer.BillTo!.Country));
        Assert.Equal("no-customer-id", Assert.Single(order.Notes).Code);
    }

    [Theory]
    [InlineData("-10", "written-off")]
    [InlineData("56", "found")]
    public void Takes_an_invoice_without_customer_and_prices_for_a_move_of_stock(string quantity, string code)
    {
        var stock = Assert.IsType<StockParcel>(Single($"536589,21777,,{quantity},2010-12-01 16:50:00,0.0,,United Kingdom\n"));

        Assert.Equal(("ONLINE-RETAIL", decimal.Parse(quantity, System.Globalization.CultureInfo.InvariantCulture)), (stock.Warehouse, Assert.Single(stock.Lines).Delta));
        Assert.Equal((ImportRowState.Decided, code), (stock.Notes[0].State, stock.Notes[0].Code));
    }

    [Fact]
    public void Takes_an_invoice_with_C_for_a_cancellation_of_earlier_orders()
    {
        var cancelled = Assert.IsType<CancellationParcel>(Single("C536391,22556,PLASTERS,-12,2010-12-01 10:24:00,1.65,17548.0,United Kingdom\n"));

        Assert.Equal(("OR-17548", "online-retail:536391"), (cancelled.Customer, cancelled.Before));
        Assert.Equal(("22556", 12m, 1.65m), (cancelled.Lines[0].Sku, cancelled.Lines[0].Quantity, cancelled.Lines[0].Price));
    }

    [Theory]
    [InlineData("A563186,B,Adjust bad debt,1,2011-08-12 14:51:00,-11062.06,,United Kingdom", "The price is below zero")]
    [InlineData("536600,21777,PLATE,1,2010-12-01 16:50:00,1.25,17850.0,Unspecified", "“Unspecified” is not a country")]
    [InlineData("536600,21777,PLATE,-1,2010-12-01 16:50:00,1.25,17850.0,France", "neither a sale nor a write-off")]
    [InlineData("536600,21777,PLATE,one,2010-12-01 16:50:00,1.25,17850.0,France", "Quantity must be a number")]
    public void Keeps_what_it_cannot_take_in_the_report(string row, string says)
    {
        var faulty = Assert.IsType<FaultyParcel>(Single(row + "\n"));

        var note = Assert.Single(faulty.Notes);
        Assert.Equal((2, ImportRowState.Failed), (note.Row, note.State));
        Assert.Contains(says, note.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_the_good_rows_which_bad_one_they_go_with()
    {
        var faulty = Assert.IsType<FaultyParcel>(Single("""
            536600,21777,PLATE,1,2010-12-01 16:50:00,1.25,17850.0,France
            536600,21778,BOWL,1,2010-12-01 16:50:00,,17850.0,France
            """));

        Assert.Equal([(2, "It goes with row 3, which cannot be imported."), (3, "UnitPrice is empty.")], faulty.Notes.Select(note => (note.Row, note.Says)));
    }

    [Fact]
    public void Calls_a_product_by_the_first_name_it_is_sold_under()
    {
        var parcels = Read("""
            536001,21777,?,-1,2010-12-01 16:50:00,0.0,,United Kingdom
            536002,21777,BLUE PLATE,1,2010-12-01 16:50:00,1.25,17850.0,France
            """);

        Assert.Equal("BLUE PLATE", Assert.IsType<StockParcel>(parcels[0]).Lines[0].Goods.Name);
    }

    private static Parcel Single(string rows) => Assert.Single(Read(rows));

    private static List<Parcel> Read(string rows) => [.. new OnlineRetailProfile().Read(() => new MemoryStream(Encoding.UTF8.GetBytes(Header + rows)))];
}
