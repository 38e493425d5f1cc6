using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;
using Kontor.Tests.Kernel;
using Xunit;

namespace Kontor.Tests.Tax;

public sealed class ATaxRegion
{
    private readonly TestMoment now = new();

    [Fact]
    public void Is_added_with_its_code()
    {
        var region = Add("GR", "Greece");

        Assert.Equal(("GR", "Greece", true, "EL", TaxRegionState.Active), (region.Code, region.Name, region.IsEu, region.VatPrefix, region.State));
        Assert.Equal("FI", Add("FI", "Finland").VatPrefix);
    }

    [Fact]
    public void Is_there_once()
    {
        Add("FI", "Finland");

        Assert.Equal("tax-region-exists", Assert.Throws<Refused>(() => Add("FI", "Suomi")).Reason.Code);
    }

    [Fact]
    public void May_come_back_after_it_was_deleted()
    {
        Take(Add("FI", "Finland"), new DeleteTaxRegion());

        Assert.Equal(TaxRegionState.Active, Add("FI", "Finland").State);
    }

    [Fact]
    public void Tells_all_faults_at_once()
    {
        Assert.Equal(["code", "name"], new AddTaxRegion { Code = "fi" }.Faults().Select(fault => fault.Field));
        Assert.Equal(["code"], new AddTaxRegion { Code = "EL", Name = "Greece" }.Faults().Select(fault => fault.Field));
        Assert.Equal(["name"], new EditTaxRegion { Name = " " }.Faults().Select(fault => fault.Field));
        Assert.Equal(["name"], new EditTaxRegion { Name = new string('x', 101) }.Faults().Select(fault => fault.Field));
        Assert.Empty(new EditTaxRegion().Faults());
        Assert.Empty(new AddTaxRegion { Code = "FI", Name = "Finland" }.Faults());
    }

    [Fact]
    public void Keeps_what_an_edit_does_not_give()
    {
        var region = Add("GB", "United Kingdom");
        Take(region, new EditTaxRegion { IsEu = false });

        Assert.Equal(("United Kingdom", false), (region.Name, region.IsEu));

        Take(region, new EditTaxRegion { Name = " Great Britain " });

        Assert.Equal(("Great Britain", false), (region.Name, region.IsEu));
    }

    [Fact]
    public void Is_put_away_and_taken_out_again()
    {
        var region = Add("FI", "Finland");

        Take(region, new DeactivateTaxRegion());
        Assert.Equal(TaxRegionState.Inactive, region.State);
        Assert.Throws<Refused>(() => Take(region, new DeactivateTaxRegion()));

        Take(region, new ActivateTaxRegion());
        Assert.Equal(TaxRegionState.Active, region.State);
    }

    [Fact]
    public void Is_not_deleted_while_it_has_rates()
    {
        var region = Add("FI", "Finland");
        var rate = now.Make(TaxRateLifecycle.Table, new AddTaxRate { Region = "FI", Class = TaxClass.Standard, Percent = 24m, ValidFrom = new(2020, 1, 1) });

        Assert.Equal("tax-region-has-rates", Assert.Throws<Refused>(() => Take(region, new DeleteTaxRegion())).Reason.Code);
        Assert.Equal(TaxRegionState.Active, region.State);

        TaxRateLifecycle.Table.Take(rate, new DeleteTaxRate(), now);
        Take(region, new DeleteTaxRegion());
        Assert.Equal(TaxRegionState.Deleted, region.State);
    }

    [Fact]
    public void Is_not_deleted_when_it_is_used()
    {
        var region = Add("FI", "Finland");
        now.Uses(region);

        Assert.Equal("tax-region-used", Assert.Throws<Refused>(() => Take(region, new DeleteTaxRegion())).Reason.Code);
    }

    [Fact]
    public void Names_all_that_its_acts_look_at()
    {
        var region = Add("FI", "Finland");

        Assert.Equal([Need.All<TaxRegion>()], TaxRegionLifecycle.Table.Needs(null, new AddTaxRegion()));
        Assert.Equal([Need.Use(region.Id), Need.All<TaxRate>()], TaxRegionLifecycle.Table.Needs(region, new DeleteTaxRegion()));
        Assert.True(TaxRegionLifecycle.Table.RowOf(typeof(DeleteTaxRegion)).LooksBeyond);
        Assert.Equal("tax-regions", TaxRegionLifecycle.Table.Plural);
    }

    private TaxRegion Add(string code, string name) => now.Make(TaxRegionLifecycle.Table, new AddTaxRegion { Code = code, Name = name, IsEu = true });

    private void Take(TaxRegion region, IAct act) => TaxRegionLifecycle.Table.Take(region, act, now);
}
