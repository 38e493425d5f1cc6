using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Kontor.Domain.Stock;
using Kontor.Tests.Kernel;
using Xunit;

namespace Kontor.Tests.Sales;

public sealed class ChangingTheOrderSettings
{
    private readonly TestMoment now = NewHouse.Open();

    [Fact]
    public void Leaves_what_is_not_sent()
    {
        Edit(new() { NonInventoryStage = NonInventoryStage.Completed, ReserveAt = ReserveAt.Approval, MayApproveOwn = false, PaymentTermDays = 0, UsesStockControl = false });
        Edit(new() { UsesInvoicing = false, DefaultPaymentMethod = " card ", DefaultOrderType = now.Type("PRO-FORMA").Id });

        var settings = now.Settings();
        Assert.Equal(
            (NonInventoryStage.Completed, ReserveAt.Approval, false, 0, false, false, "card", now.Type("PRO-FORMA").Id),
            (settings.NonInventoryStage, settings.ReserveAt, settings.MayApproveOwn, settings.PaymentTermDays, settings.UsesStockControl, settings.UsesInvoicing, settings.DefaultPaymentMethod, settings.DefaultOrderType));
    }

    [Fact]
    public void Needs_defaults_that_are_active_and_tells_all_that_are_not()
    {
        var main = now.Named<Warehouse>("MAIN")!;
        WarehouseLifecycle.Table.Take(main, new DeactivateWarehouse(), now);
        PaymentMethodLifecycle.Table.Take(now.Named<PaymentMethod>("card")!, new DeactivatePaymentMethod(), now);
        var walkIn = now.Type("WALK-IN");
        OrderTypeLifecycle.Table.Take(walkIn, new DeactivateOrderType(), now);

        var body = new EditOrderSettings { DefaultOrderType = walkIn.Id, DefaultWarehouse = main.Id, DefaultPaymentMethod = "card" };

        Assert.Equal([Need.Of(walkIn.Id), Need.Of(main.Id), Need.Named<PaymentMethod>("card")], body.Needs(now.Settings()));
        Assert.Equal(["defaultOrderType", "defaultWarehouse", "defaultPaymentMethod"], Assert.Throws<Faulty>(() => Edit(body)).Faults.Select(fault => fault.Field));
        Assert.Equal("invoice", now.Settings().DefaultPaymentMethod);
    }

    [Fact]
    public void Never_makes_a_memo_the_default_type()
    {
        var memo = now.Make(OrderTypeLifecycle.Table, new AddOrderType { Code = "CREDIT", Description = "Credit", Category = OrderCategory.CreditMemo });

        Assert.Equal("defaultOrderType", Assert.Single(Assert.Throws<Faulty>(() => Edit(new() { DefaultOrderType = memo.Id })).Faults).Field);
    }

    [Fact]
    public void Keeps_the_default_type_in_use_until_another_is_chosen()
    {
        var regular = now.Type("REGULAR");
        Assert.Equal("default-order-type", Assert.Throws<Refused>(() => OrderTypeLifecycle.Table.Take(regular, new DeactivateOrderType(), now)).Reason.Code);

        Edit(new() { DefaultOrderType = now.Type("WALK-IN").Id });
        OrderTypeLifecycle.Table.Take(regular, new DeactivateOrderType(), now);

        Assert.Equal(OrderTypeState.Inactive, regular.State);
    }

    [Fact]
    public void Hides_a_field_and_adds_one_of_our_own()
    {
        var fields = Hidden("seller").Append(new OrderField("project", "Project", OrderFieldKind.Choice, true, true, ["A", "B"])).ToList();

        Edit(new() { Fields = fields });

        Assert.Equal(fields, now.Settings().Fields);
        Assert.False(now.Settings().Fields[0].IsShown);
    }

    [Fact]
    public void Never_drops_a_field_or_makes_it_another_kind()
    {
        Assert.Equal("fields", Assert.Single(Assert.Throws<Faulty>(() => Edit(new() { Fields = [.. OrderField.Usual.Skip(1)] })).Faults).Field);
        Assert.Equal(
            "fields",
            Assert.Single(Assert.Throws<Faulty>(() => Edit(new() { Fields = [OrderField.Usual[0] with { Kind = OrderFieldKind.Date }, .. OrderField.Usual.Skip(1)] })).Faults).Field);
    }

    [Fact]
    public void Tells_every_fault_of_a_field_by_its_path()
    {
        var body = new EditOrderSettings
        {
            PaymentTermDays = 366,
            Fields =
            [
                new("Project Number", "", OrderFieldKind.Text, true, false, null),
                new("a", "A", OrderFieldKind.Choice, true, false, []),
                new("a", "A", OrderFieldKind.Text, false, true, ["x", " "]),
            ],
        };

        Assert.Equal(
            [
                "paymentTermDays", "fields[0].key", "fields[0].name", "fields[1].choices",
                "fields[2].isRequired", "fields[2].choices", "fields[2].choices[1]", "fields",
            ],
            body.Faults().Select(fault => fault.Field));
    }

    private static IEnumerable<OrderField> Hidden(string key) =>
        OrderField.Usual.Select(field => field.Key == key ? field with { IsShown = false } : field);

    private void Edit(EditOrderSettings body)
    {
        Assert.Empty(body.Faults());
        OrderSettingsLifecycle.Table.Take(now.Settings(), body, now);
    }
}
