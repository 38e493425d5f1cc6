using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Kontor.Tests.Kernel;
using Xunit;

namespace Kontor.Tests.Sales;

public sealed class TheFirstStageOfAnOrder
{
    private readonly TestMoment now = NewHouse.Furnished();

    /// <summary>The decision table of T08 and T09.</summary>
    [Theory]
    [InlineData("MUG", "REGULAR", NonInventoryStage.PerType, Stage.SHIPPAPER)]
    [InlineData("MUG", "REGULAR", NonInventoryStage.ReadyForInvoicing, Stage.SHIPPAPER)]
    [InlineData("MUG", "REGULAR", NonInventoryStage.Completed, Stage.SHIPPAPER)]
    [InlineData("MUG", "INVOICE-ONLY", NonInventoryStage.PerType, Stage.INVOICE)]
    [InlineData("MUG", "INVOICE-ONLY", NonInventoryStage.ReadyForInvoicing, Stage.INVOICE)]
    [InlineData("MUG", "INVOICE-ONLY", NonInventoryStage.Completed, Stage.INVOICE)]
    [InlineData("EBOOK", "REGULAR", NonInventoryStage.PerType, Stage.SHIPPAPER)]
    [InlineData("EBOOK", "INVOICE-ONLY", NonInventoryStage.PerType, Stage.INVOICE)]
    [InlineData("EBOOK", "REGULAR", NonInventoryStage.ReadyForInvoicing, Stage.INVOICE)]
    [InlineData("EBOOK", "REGULAR", NonInventoryStage.Completed, Stage.COMPLETED)]
    [InlineData("MUG", "PRO-FORMA", NonInventoryStage.Completed, Stage.PRINTQUOTE)]
    public void Follows_from_its_goods_its_type_and_the_setting(string sku, string type, NonInventoryStage setting, Stage stage)
    {
        Set(new() { NonInventoryStage = setting });

        var order = Placed(sku, type);

        Assert.Equal(stage, order.FirstStage);
        Assert.Equal(stage.ToString(), order.StageReason[^1].Says);
    }

    [Fact]
    public void Of_a_pro_forma_that_prints_no_quote_is_ready_at_once()
    {
        OrderTypeLifecycle.Table.Take(now.Type("PRO-FORMA"), new EditOrderType { PrintsQuote = false }, now);

        Assert.Equal(Stage.QUOTEREADY, Placed("MUG", "PRO-FORMA").FirstStage);
    }

    [Theory]
    [InlineData(OrderCategory.DebitMemo)]
    [InlineData(OrderCategory.CreditMemo)]
    public void Of_a_memo_is_its_invoice_whatever_the_setting(OrderCategory category)
    {
        Set(new() { NonInventoryStage = NonInventoryStage.Completed });
        now.Make(OrderTypeLifecycle.Table, new AddOrderType { Code = "MEMO", Description = "Memo", Category = category });

        Assert.Equal(Stage.INVOICE, Placed("EBOOK", "MEMO").FirstStage);
    }

    [Fact]
    public void Asks_for_goods_even_where_no_stock_is_counted()
    {
        Set(new() { UsesStockControl = false, NonInventoryStage = NonInventoryStage.Completed });

        var order = Placed("MUG", "REGULAR");

        Assert.Equal(Stage.SHIPPAPER, order.FirstStage);
        Assert.False(order.Lines[0].IsStocked);
    }

    [Fact]
    public void Never_asks_for_the_type_as_it_is_afterwards()
    {
        var order = Placed("MUG", "REGULAR");

        OrderTypeLifecycle.Table.Take(now.Type("REGULAR"), new EditOrderType { UsesShippingPapers = false, AffectsInventory = false }, now);

        Assert.Equal((true, true), (order.Terms.UsesShippingPapers, order.Terms.AffectsInventory));
    }

    private void Set(EditOrderSettings body) => OrderSettingsLifecycle.Table.Take(now.Settings(), body, now);

    private Order Placed(string sku, string type) => now.Make(OrderLifecycle.Table, new PlaceOrder
    {
        Subject = "An order",
        Customer = now.Named<Customer>("customer-1")!.Id,
        OrderType = now.Type(type).Id,
        OrderedOn = now.Today,
        Lines = [new() { Sku = sku, Quantity = 1 }],
    });
}
