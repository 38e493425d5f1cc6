using Kontor.Domain.Billing;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Shipping;
using Kontor.Domain.Stock;
using Xunit;

namespace Kontor.Tests.Sales;

/// <summary>T16, T17, T20: from stage to stage.</summary>
public sealed class AdvancingAnOrder
{
    private readonly OrderBooks books = new();

    [Fact]
    public void With_goods_drafts_ships_bills_and_completes_it()
    {
        var order = books.Place("REGULAR", new OrderLineInput { Sku = "MUG", Quantity = 4 });
        Assert.Equal(Stage.SHIPPAPER, order.Stage);

        Assert.Equal(Stage.SHIPMENT, Advanced(ref order));
        Assert.Equal((4m, ShipmentState.Draft), (order.Lines[0].Planned, Shipment(order).State));
        Assert.Equal(Stage.INVOICE, Advanced(ref order));
        Assert.Equal((4m, ShipmentState.Confirmed), (order.Lines[0].Shipped, Shipment(order).State));
        Assert.Equal(Stage.COMPLETED, Advanced(ref order));
        Assert.Equal(InvoiceState.Sent, books.All<Invoice>().Single(one => one.Order == order.Id).State);
        Assert.Equal(Invoicing.Invoiced, order.Invoicing);
        Assert.Equal("completed", books.Refused(order, new AdvanceOrder()));
        Assert.Equal(["SHIPPAPER", "SHIPMENT", "INVOICE", "COMPLETED"], order.StageReason.Skip(2).Select(step => step.Says));
    }

    [Fact]
    public void Of_a_pro_forma_prints_the_quote_and_then_waits_for_the_customer()
    {
        var order = books.Place("PRO-FORMA");

        Assert.Equal(Stage.QUOTEREADY, Advanced(ref order));

        Assert.Equal(new DateOnly(2026, 11, 22), order.QuotePrintedOn);
        Assert.Equal("quote-ready", books.Refused(order, new AdvanceOrder()));
    }

    [Fact]
    public void Of_a_pro_forma_is_not_needed_once_its_offer_is_sent()
    {
        var order = books.Do(books.Place("PRO-FORMA"), new OfferOrder());

        books.Books.TakeNow(typeof(Offer), order.CurrentOffer!.Value.Value, new SendOffer(OfferChannel.Print));

        Assert.Equal((Stage.QUOTEREADY, new DateOnly(2026, 11, 22)), (books.See(order).Stage, books.See(order).QuotePrintedOn));
    }

    [Fact]
    public void Without_the_goods_waits_for_them_and_goes_on_when_they_are_there()
    {
        var order = books.Place("REGULAR", new OrderLineInput { Sku = "MUG", Quantity = 100 });

        Assert.Equal(Stage.BACKORDER, Advanced(ref order));
        Assert.Equal("MUG: 100 to be shipped, 60 in MAIN.", order.Missing);
        Assert.Contains("MUG: 100 to be shipped", order.StageReason[^1].Given, StringComparison.Ordinal);
        Assert.Equal("stock-short", books.Refused(order, new AdvanceOrder()));
        Stock("MUG", 40);

        Assert.Equal(Stage.SHIPMENT, Advanced(ref order));
        Assert.Null(order.Missing);
        Assert.Equal(100, order.Lines[0].Planned);
    }

    [Fact]
    public void Never_waits_for_services_nor_for_what_is_there_in_two_rows()
    {
        var order = books.Place("REGULAR", new() { Sku = "MUG", Quantity = 30 }, new() { Sku = "HOUR", Quantity = 500 }, new() { Sku = "MUG", Quantity = 30 });

        Assert.Equal(Stage.SHIPMENT, Advanced(ref order));
        Assert.Equal(3, Shipment(order).Lines.Count);
    }

    [Fact]
    public void Counts_the_rows_of_one_product_together()
    {
        var order = books.Place("REGULAR", new() { Sku = "MUG", Quantity = 40 }, new() { Sku = "MUG", Quantity = 40 });

        Assert.Equal(Stage.BACKORDER, Advanced(ref order));
        Assert.Equal("MUG: 80 to be shipped, 60 in MAIN.", order.Missing);
    }

    [Fact]
    public void On_hold_is_refused_and_its_draft_stays_until_it_is_released()
    {
        var order = books.Place("REGULAR", new OrderLineInput { Sku = "MUG", Quantity = 4 });
        Advanced(ref order);

        order = books.Do(order, new HoldOrder("Credit check"));

        Assert.Equal("on-hold", books.Refused(order, new AdvanceOrder()));
        var held = Shipment(order);
        Assert.Equal(("on-hold", true), (ConfirmShipment.Refusal(held)!.Code, ConfirmShipment.Refusal(held)!.Sentence.Contains("Credit check", StringComparison.Ordinal)));
        Assert.Throws<Refused>(() => books.Books.TakeNow(typeof(Shipment), held.Key, new ConfirmShipment()));
        order = books.Do(order, new ReleaseOrder());
        Assert.Null(ConfirmShipment.Refusal(Shipment(order)));
        Assert.Equal(Stage.INVOICE, Advanced(ref order));
    }

    [Fact]
    public void Sends_the_invoices_that_are_ready_and_bills_the_rest()
    {
        var order = books.Place("INVOICE-ONLY", new OrderLineInput { Sku = "HOUR", Quantity = 4 });
        order = books.Do(order, new BillOrder { Percent = 25 });

        Assert.Equal(Stage.COMPLETED, Advanced(ref order));

        var invoices = books.All<Invoice>().Where(one => one.Order == order.Id).ToList();
        Assert.All(invoices, invoice => Assert.Equal(InvoiceState.Sent, invoice.State));
        Assert.Equal((2, order.Gross), (invoices.Count, invoices.Sum(invoice => invoice.Gross)));
    }

    [Fact]
    public void Back_a_step_when_the_draft_is_discarded()
    {
        var order = books.Place("REGULAR", new OrderLineInput { Sku = "MUG", Quantity = 4 });
        Advanced(ref order);

        books.Books.TakeNow(typeof(Shipment), Shipment(order).Key, new DiscardShipment());

        order = books.See(order);
        Assert.Equal((Stage.SHIPPAPER, "SHIPPAPER"), (order.Stage, order.StageReason[^1].Says));
        Assert.Equal(Stage.SHIPMENT, Advanced(ref order));
    }

    [Fact]
    public void Of_a_memo_bills_it()
    {
        var (debit, credit) = (books.Place("MEMO"), books.Place("CREDIT"));

        Assert.Equal((Stage.COMPLETED, Stage.COMPLETED), (Advanced(ref debit), Advanced(ref credit)));
        Assert.Equal([InvoiceKind.Final, InvoiceKind.CreditNote], books.All<Invoice>().Select(one => one.Kind));
    }

    [Fact]
    public void That_was_cancelled_is_refused()
    {
        var order = books.Do(books.Place("REGULAR"), new CancelOrder("By mistake"));

        Assert.Equal((Stage.CANCELED, "order-cancelled"), (order.Stage, books.Refused(order, new AdvanceOrder())));
    }

    private Stage Advanced(ref Order order)
    {
        order = books.Do(order, new AdvanceOrder());
        return order.Stage;
    }

    private Shipment Shipment(Order order) => books.All<Shipment>().Last(one => one.Order == order.Id);

    private void Stock(string sku, decimal delta)
    {
        var made = books.Books.TakeNow(typeof(StockAdjustment), null, new CreateStockAdjustment { Reason = "Came in", Warehouse = books.All<Warehouse>().Single(one => one.Code == "MAIN").Id, Lines = [new(null, sku, delta)] });
        books.Books.TakeNow(typeof(StockAdjustment), made.Single(one => one is StockAdjustment).Key, new ConfirmStockAdjustment());
    }
}
