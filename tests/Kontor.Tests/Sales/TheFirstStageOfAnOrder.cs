using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Kontor.Tests.Kernel;
using Xunit;

namespace Kontor.Tests.Sales;

public sealed class TheFirstStageOfAnOrder
{
    private readonly TestMoment now = NewHouse.Furnished();

    public TheFirstStageOfAnOrder() =>
        CustomerLifecycle.Table.Take(now.Named<Customer>("customer-1")!, new EditCustomer { BillingEmail = "bill@acme.fi" }, now);

    /// <summary>The decision table of T08 and T09, every cell: the goods, the type (papers or not), the setting.</summary>
    [Theory]
    [InlineData("MUG", "REGULAR", NonInventoryStage.PerType, Stage.SHIPPAPER)]
    [InlineData("MUG", "REGULAR", NonInventoryStage.ReadyForInvoicing, Stage.SHIPPAPER)]
    [InlineData("MUG", "REGULAR", NonInventoryStage.Completed, Stage.SHIPPAPER)]
    [InlineData("MUG", "INVOICE-ONLY", NonInventoryStage.PerType, Stage.INVOICE)]
    [InlineData("MUG", "INVOICE-ONLY", NonInventoryStage.ReadyForInvoicing, Stage.INVOICE)]
    [InlineData("MUG", "INVOICE-ONLY", NonInventoryStage.Completed, Stage.INVOICE)]
    [InlineData("MUG+EBOOK", "REGULAR", NonInventoryStage.PerType, Stage.SHIPPAPER)]
    [InlineData("MUG+EBOOK", "REGULAR", NonInventoryStage.ReadyForInvoicing, Stage.SHIPPAPER)]
    [InlineData("MUG+EBOOK", "REGULAR", NonInventoryStage.Completed, Stage.SHIPPAPER)]
    [InlineData("MUG+EBOOK", "INVOICE-ONLY", NonInventoryStage.PerType, Stage.INVOICE)]
    [InlineData("MUG+EBOOK", "INVOICE-ONLY", NonInventoryStage.ReadyForInvoicing, Stage.INVOICE)]
    [InlineData("MUG+EBOOK", "INVOICE-ONLY", NonInventoryStage.Completed, Stage.INVOICE)]
    [InlineData("EBOOK", "REGULAR", NonInventoryStage.PerType, Stage.SHIPPAPER)]
    [InlineData("EBOOK", "INVOICE-ONLY", NonInventoryStage.PerType, Stage.INVOICE)]
    [InlineData("EBOOK", "REGULAR", NonInventoryStage.ReadyForInvoicing, Stage.INVOICE)]
    [InlineData("EBOOK", "INVOICE-ONLY", NonInventoryStage.ReadyForInvoicing, Stage.INVOICE)]
    [InlineData("EBOOK", "REGULAR", NonInventoryStage.Completed, Stage.COMPLETED)]
    [InlineData("EBOOK", "INVOICE-ONLY", NonInventoryStage.Completed, Stage.COMPLETED)]
    [InlineData("MUG", "PRO-FORMA", NonInventoryStage.PerType, Stage.PRINTQUOTE)]
    [InlineData("EBOOK", "PRO-FORMA", NonInventoryStage.ReadyForInvoicing, Stage.PRINTQUOTE)]
    [InlineData("EBOOK", "PRO-FORMA", NonInventoryStage.Completed, Stage.PRINTQUOTE)]
    public void Follows_from_its_goods_its_type_and_the_setting(string skus, string type, NonInventoryStage setting, Stage stage)
    {
        Set(new() { NonInventoryStage = setting });

        var order = Placed(skus, type);

        Assert.Equal(stage, order.FirstStage);
        Assert.Equal(stage.ToString(), order.StageReason.Last(step => step.Asked != "How far has it come?").Says);
    }

    [Fact]
    public void Of_a_pro_forma_that_prints_no_quote_is_ready_at_once()
    {
        OrderTypeLifecycle.Table.Take(now.Type("PRO-FORMA"), new EditOrderType { PrintsQuote = false }, now);

        Assert.Equal(Stage.QUOTEREADY, Placed("MUG", "PRO-FORMA").FirstStage);
    }

    [Theory, MemberData(nameof(Memos))]
    public void Of_a_memo_is_its_invoice_whatever_the_setting(OrderCategory category, NonInventoryStage setting, string sku, bool affectsInventory)
    {
        Set(new() { NonInventoryStage = setting });
        now.Make(OrderTypeLifecycle.Table, new AddOrderType { Code = "MEMO", Description = "Memo", Category = category, AffectsInventory = affectsInventory });

        Assert.Equal(Stage.INVOICE, Placed(sku, "MEMO").FirstStage);
    }

    public static TheoryData<OrderCategory, NonInventoryStage, string, bool> Memos => new(
        from category in new[] { OrderCategory.DebitMemo, OrderCategory.CreditMemo }
        from setting in Enum.GetValues<NonInventoryStage>()
        from sku in new[] { "MUG", "EBOOK" }
        from affectsInventory in new[] { true, false }
        select (category, setting, sku, affectsInventory));

    [Fact]
    public void Of_an_order_without_rows_is_none_because_it_is_refused()
    {
        Assert.Contains("lines", Assert.Throws<Faulty>(() => Placed("", "REGULAR")).Faults.Select(fault => fault.Field));
    }

    [Fact]
    public void That_cannot_be_invoiced_at_once_stays_to_be_invoiced_and_is_told()
    {
        Set(new() { NonInventoryStage = NonInventoryStage.Completed });
        CustomerLifecycle.Table.Take(now.Named<Customer>("customer-1")!, new EditCustomer { BillingEmail = "" }, now);

        var (made, facts) = OrderLifecycle.Table.Make(Body("EBOOK", "REGULAR"), now);

        var order = (Order)made;
        Assert.Equal(Stage.INVOICE, order.Stage);
        Assert.Equal(("no: it has no billing email", "INVOICE"), (order.StageReason[^1].Given, order.StageReason[^1].Says));
        Assert.Contains("add a billing email", facts.OfType<Warned>().Single(one => one.Code == "not-completed").Sentence, StringComparison.Ordinal);
        Assert.False(facts.OfType<OrderPlaced>().Single().Completes);
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

    private Order Placed(string skus, string type) => now.Make(OrderLifecycle.Table, Body(skus, type));

    private PlaceOrder Body(string skus, string type) => new()
    {
        Subject = "An order",
        Customer = now.Named<Customer>("customer-1")!.Id,
        OrderType = now.Type(type).Id,
        OrderedOn = now.Today,
        Lines = [.. skus.Split('+', StringSplitOptions.RemoveEmptyEntries).Select(sku => new OrderLineInput { Sku = sku, Quantity = 1 })],
    };
}
