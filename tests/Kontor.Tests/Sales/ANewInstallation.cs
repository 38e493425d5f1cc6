using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Kontor.Domain.Stock;
using Kontor.Tests.Kernel;
using Xunit;

namespace Kontor.Tests.Sales;

public sealed class ANewInstallation
{
    private readonly TestMoment now = NewHouse.Open();

    /// <summary>T19, word for word.</summary>
    [Theory]
    [InlineData("Invoice Only", OrderCategory.Standard, false, false, false, false)]
    [InlineData("Order with All Steps", OrderCategory.Standard, true, true, false, false)]
    [InlineData("Pro-Forma", OrderCategory.ProForma, false, false, true, false)]
    [InlineData("Regular Order", OrderCategory.Standard, true, true, false, false)]
    [InlineData("Walk-in Order", OrderCategory.Standard, true, false, false, true)]
    public void Has_five_order_types(string description, OrderCategory category, bool inventory, bool papers, bool quote, bool walkIn)
    {
        var type = now.All<OrderType>().Single(one => one.Description == description);

        Assert.Equal(
            (category, inventory, papers, quote, walkIn, OrderTypeState.Active),
            (type.Category, type.AffectsInventory, type.UsesShippingPapers, type.PrintsQuote, type.IsWalkIn, type.State));
        Assert.Equal(5, now.All<OrderType>().Count);
    }

    [Fact]
    public void Converts_a_pro_forma_to_a_regular_order() => Assert.Equal(now.Type("REGULAR").Id, now.Type("PRO-FORMA").ConvertTo);

    [Fact]
    public void Is_paid_on_invoice_by_card_in_cash_or_by_bank() =>
        Assert.Equal([("invoice", true), ("card", false), ("cash", false), ("bank", false)], now.All<PaymentMethod>().Select(method => (method.Code, method.IsInvoice)));

    [Fact]
    public void Has_work_statuses_in_four_languages()
    {
        var statuses = now.All<WorkStatus>().OrderBy(status => status.Position).ToList();

        Assert.Equal(["New", "Design", "Production"], statuses.Select(status => status.Names.En));
        Assert.Equal([true, false, false], statuses.Select(status => status.IsDefault));
        Assert.All(statuses, status => Assert.True(status.Names is { Fi: not null, Nl: not null, Fr: not null }));
        Assert.Equal("Uusi", statuses[0].Names.In("fi"));
    }

    [Fact]
    public void Has_settings_that_name_what_is_there()
    {
        var settings = now.Settings();

        Assert.Equal(now.Type("REGULAR").Id, settings.DefaultOrderType);
        Assert.Equal(now.Named<Warehouse>("MAIN")!.Id, settings.DefaultWarehouse);
        Assert.Equal(
            ("invoice", 14, NonInventoryStage.PerType, ReserveAt.Save, true, true, true),
            (settings.DefaultPaymentMethod, settings.PaymentTermDays, settings.NonInventoryStage, settings.ReserveAt, settings.MayApproveOwn, settings.UsesStockControl, settings.UsesInvoicing));
        Assert.Equal(["seller", "reference", "information"], settings.Fields.Select(field => field.Key));
    }

    [Fact]
    public void Keeps_books_in_one_organisation()
    {
        var ours = Assert.Single(now.All<Organisation>());

        Assert.Equal(("EUR", "Europe/Helsinki", "FI"), (ours.Currency, ours.TimeZone, ours.Country));
    }

    [Fact]
    public void Has_one_set_of_settings() =>
        Assert.Equal("order-settings-exist", Assert.Throws<Refused>(() => OrderSettingsLifecycle.Table.Make(new OpenOrderSettings("REGULAR", "MAIN", "invoice"), now)).Reason.Code);
}
