using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Tests.Kernel;
using Xunit;

namespace Kontor.Tests.Sales;

public sealed class AnOrderType
{
    private readonly TestMoment now = new();

    [Fact]
    public void Needs_a_code_a_description_and_a_category() =>
        Assert.Equal(["code", "description", "category"], new AddOrderType().Faults().Select(fault => fault.Field));

    /// <summary>T06: which options each category has.</summary>
    [Theory]
    [InlineData(OrderCategory.Standard, true, true, true, false)]
    [InlineData(OrderCategory.DebitMemo, true, false, false, false)]
    [InlineData(OrderCategory.CreditMemo, true, false, false, false)]
    [InlineData(OrderCategory.ProForma, false, false, false, true)]
    public void Has_the_options_of_its_category_and_no_others(OrderCategory category, bool inventory, bool papers, bool walkIn, bool quote)
    {
        var regular = Regular();
        var body = new AddOrderType { Code = "X", Description = "X", Category = category, ConvertTo = category == OrderCategory.ProForma ? regular.Id : null };

        Holds(inventory, "affectsInventory", body with { AffectsInventory = true });
        Holds(papers, "usesShippingPapers", body with { UsesShippingPapers = true });
        Holds(walkIn, "isWalkIn", body with { IsWalkIn = true });
        Holds(quote, "printsQuote", body with { PrintsQuote = true });
        Holds(category == OrderCategory.ProForma, "convertTo", body with { ConvertTo = regular.Id });
    }

    [Fact]
    public void Tells_all_options_that_do_not_fit_at_once() =>
        Assert.Equal(
            ["usesShippingPapers", "isWalkIn", "printsQuote"],
            Faults(new() { Code = "C", Description = "C", Category = OrderCategory.CreditMemo, UsesShippingPapers = true, IsWalkIn = true, PrintsQuote = true }).Select(fault => fault.Field));

    [Fact]
    public void Of_a_pro_forma_needs_an_active_standard_type_to_convert_to()
    {
        var regular = Regular();
        var memo = Added(new() { Code = "MEMO", Description = "Memo", Category = OrderCategory.DebitMemo });
        var proForma = new AddOrderType { Code = "PF", Description = "Pro-Forma", Category = OrderCategory.ProForma };

        Assert.Equal([new Fault("convertTo", "A pro forma converts to an active standard type: REGULAR.")], Faults(proForma));
        Assert.Equal("convertTo", Assert.Single(Faults(proForma with { ConvertTo = memo.Id })).Field);
        Assert.Equal("convertToCode", Assert.Single(Faults(proForma with { ConvertToCode = "NONE" })).Field);
        Assert.Equal(regular.Id, Added(proForma with { ConvertToCode = " REGULAR " }).ConvertTo);
    }

    [Fact]
    public void Of_a_pro_forma_is_refused_where_there_is_no_standard_type()
    {
        var body = new AddOrderType { Code = "PF", Description = "Pro-Forma", Category = OrderCategory.ProForma };
        Assert.Equal("no-standard-order-type", Assert.Throws<Refused>(() => Added(body)).Reason.Code);

        var regular = Regular();
        OrderTypeLifecycle.Table.Take(regular, new DeactivateOrderType(), now);

        Assert.Equal("no-standard-order-type", Assert.Throws<Refused>(() => Added(body with { ConvertTo = regular.Id })).Reason.Code);
    }

    [Fact]
    public void Names_what_it_converts_to_in_one_way() =>
        Assert.Equal("convertToCode", Assert.Single(new EditOrderType { ConvertTo = now.NewId<OrderType>(), ConvertToCode = "REGULAR" }.Faults()).Field);

    [Fact]
    public void Keeps_its_code_and_category_once_it_is_used()
    {
        var regular = Regular();
        Assert.Contains(Need.Use(regular.Id), new EditOrderType { Code = "R" }.Needs(regular));
        now.Uses(regular);

        Assert.Equal("code", Assert.Single(Assert.Throws<Faulty>(() => Edit(regular, new() { Code = "R" })).Faults).Field);
        Assert.Equal("category", Assert.Single(Assert.Throws<Faulty>(() => Edit(regular, new() { Category = OrderCategory.DebitMemo })).Faults).Field);
        Edit(regular, new() { Code = "REGULAR", Description = "Usual", InvoiceDescription = "Goods", UsesShippingPapers = false });

        Assert.Equal(("REGULAR", "Usual", "Goods", false), (regular.Code, regular.Description, regular.InvoiceDescription, regular.UsesShippingPapers));
    }

    [Fact]
    public void May_change_its_code_before_it_is_used()
    {
        var regular = Regular();

        Edit(regular, new() { Code = "R" });

        Assert.Equal("R", regular.Code);
    }

    [Fact]
    public void Cannot_change_to_a_category_that_lacks_its_options()
    {
        var regular = Regular();

        Assert.Equal("usesShippingPapers", Assert.Single(Assert.Throws<Faulty>(() => Edit(regular, new() { Category = OrderCategory.DebitMemo })).Faults).Field);
        var second = Regular("SECOND");
        Edit(second, new() { Category = OrderCategory.DebitMemo, UsesShippingPapers = false });

        Assert.Equal(OrderCategory.DebitMemo, second.Category);
    }

    [Fact]
    public void Is_known_by_one_code()
    {
        Regular();

        Assert.Equal("code", Assert.Single(Assert.Throws<Faulty>(() => Regular()).Faults).Field);
    }

    [Fact]
    public void With_orders_is_not_deleted_but_may_be_deactivated()
    {
        var regular = Regular();
        now.Uses(regular);

        var reason = Assert.Throws<Refused>(() => OrderTypeLifecycle.Table.Take(regular, new DeleteOrderType(), now)).Reason;
        OrderTypeLifecycle.Table.Take(regular, new DeactivateOrderType(), now);

        Assert.Equal("in-use", reason.Code);
        Assert.Contains("Deactivate it instead", reason.Sentence, StringComparison.Ordinal);
        Assert.Equal(OrderTypeState.Inactive, regular.State);
    }

    private void Holds(bool holds, string field, AddOrderType body) =>
        Assert.Equal(holds ? [] : [field], Faults(body).Select(fault => fault.Field));

    private IReadOnlyList<Fault> Faults(AddOrderType body)
    {
        try
        {
            OrderTypeLifecycle.Table.Make(body, now);
            return [];
        }
        catch (Faulty faulty)
        {
            return faulty.Faults;
        }
    }

    private OrderType Regular(string code = "REGULAR") => Added(new()
    {
        Code = code, Description = "Regular Order", Category = OrderCategory.Standard, AffectsInventory = true, UsesShippingPapers = true,
    });

    private OrderType Added(AddOrderType body) => now.Make(OrderTypeLifecycle.Table, body);

    private void Edit(OrderType type, EditOrderType body) => OrderTypeLifecycle.Table.Take(type, body, now);
}
