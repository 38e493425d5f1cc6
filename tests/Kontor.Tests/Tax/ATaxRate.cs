using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;
using Kontor.Tests.Kernel;
using Xunit;

namespace Kontor.Tests.Tax;

public sealed class ATaxRate
{
    private readonly TestMoment now = new();
    private readonly TaxRegion finland;

    public ATaxRate() => finland = now.Make(TaxRegionLifecycle.Table, new AddTaxRegion { Code = "FI", Name = "Finland", IsEu = true });

    [Fact]
    public void Applies_from_its_first_to_its_last_day()
    {
        var rate = Add(24m, "2013-01-01", "2024-08-31");

        Assert.False(rate.AppliesTo("FI", TaxClass.Standard, new(2012, 12, 31)));
        Assert.True(rate.AppliesTo("FI", TaxClass.Standard, new(2013, 1, 1)));
        Assert.True(rate.AppliesTo("FI", TaxClass.Standard, new(2024, 8, 31)));
        Assert.False(rate.AppliesTo("FI", TaxClass.Standard, new(2024, 9, 1)));
        Assert.False(rate.AppliesTo("SE", TaxClass.Standard, new(2024, 8, 31)));
        Assert.False(rate.AppliesTo("FI", TaxClass.Reduced, new(2024, 8, 31)));
    }

    [Fact]
    public void Is_followed_by_the_next()
    {
        Add(24m, "2013-01-01", "2024-08-31");

        Assert.Equal("FI standard from 2024-09-01", Add(25.5m, "2024-09-01").Label);
    }

    [Fact]
    public void Does_not_overlap_another_of_its_region_and_class()
    {
        Add(24m, "2013-01-01");

        var reason = Assert.Throws<Refused>(() => Add(25.5m, "2024-09-01")).Reason;
        Assert.Equal("tax-rate-overlaps", reason.Code);
        Assert.Equal("FI has a standard rate of 24 % from 2013-01-01 until further notice; end that one before the new one begins.", reason.Sentence);
        Assert.Equal(14m, Add(14m, "2013-01-01", null, TaxClass.Reduced).Percent);
    }

    [Fact]
    public void Does_not_come_to_overlap_by_an_edit()
    {
        var old = Add(24m, "2013-01-01", "2024-08-31");
        Add(25.5m, "2024-09-01");

        Assert.Equal("tax-rate-overlaps", Assert.Throws<Refused>(() => Take(old, new EditTaxRate { OpenEnd = true })).Reason.Code);
    }

    [Fact]
    public void Does_not_come_to_overlap_by_coming_back()
    {
        var wrong = Add(25m, "2024-09-01");
        Take(wrong, new DeactivateTaxRate());
        Add(25.5m, "2024-09-01");

        Assert.Equal("tax-rate-overlaps", Assert.Throws<Refused>(() => Take(wrong, new ActivateTaxRate())).Reason.Code);
        Assert.Equal(TaxRateState.Inactive, wrong.State);
    }

    [Fact]
    public void Does_not_apply_when_it_is_put_away()
    {
        var rate = Add(24m, "2013-01-01");
        Take(rate, new DeactivateTaxRate());
        Assert.False(rate.AppliesTo("FI", TaxClass.Standard, new(2024, 8, 31)));

        Take(rate, new ActivateTaxRate());
        Assert.True(rate.AppliesTo("FI", TaxClass.Standard, new(2024, 8, 31)));
    }

    [Fact]
    public void Is_ended_and_opened_again()
    {
        var rate = Add(24m, "2013-01-01");

        Take(rate, new EditTaxRate { ValidTo = new(2024, 8, 31) });
        Assert.Equal((24m, new(2013, 1, 1), new DateOnly(2024, 8, 31)), (rate.Percent, rate.ValidFrom, rate.ValidTo!.Value));

        Take(rate, new EditTaxRate { OpenEnd = true, Percent = 24.5m });
        Assert.Equal((24.5m, default(DateOnly?)), (rate.Percent, rate.ValidTo));
    }

    [Fact]
    public void Does_not_end_before_it_begins() =>
        Assert.Equal("validTo", Assert.Single(Assert.Throws<Faulty>(() => Take(Add(24m, "2013-01-01"), new EditTaxRate { ValidTo = new(2012, 12, 31) })).Faults).Field);

    [Fact]
    public void Needs_an_active_region()
    {
        TaxRegionLifecycle.Table.Take(finland, new DeactivateTaxRegion(), now);

        Assert.Equal("region", Assert.Single(Assert.Throws<Faulty>(() => Add(24m, "2013-01-01")).Faults).Field);
    }

    [Fact]
    public void Of_the_class_zero_stays_at_zero()
    {
        var zero = Add(0m, "2013-01-01", null, TaxClass.Zero);

        Assert.Equal("percent", Assert.Single(Assert.Throws<Faulty>(() => Take(zero, new EditTaxRate { Percent = 1m })).Faults).Field);
    }

    [Fact]
    public void Tells_all_faults_at_once()
    {
        Assert.Equal(["region", "class", "percent", "validFrom"], new AddTaxRate().Faults().Select(fault => fault.Field));
        Assert.Equal(
            ["class", "percent", "validTo"],
            new AddTaxRate { Region = "FI", Class = TaxClass.Exempt, Percent = 100.1m, ValidFrom = new(2024, 9, 1), ValidTo = new(2024, 8, 31) }.Faults().Select(fault => fault.Field));
        Assert.Equal(["percent"], new AddTaxRate { Region = "GB", Class = TaxClass.Zero, Percent = 5m, ValidFrom = new(2024, 9, 1) }.Faults().Select(fault => fault.Field));
        Assert.Equal(["percent", "openEnd"], new EditTaxRate { Percent = 1.00001m, OpenEnd = true, ValidTo = new(2024, 8, 31) }.Faults().Select(fault => fault.Field));
        Assert.Empty(new EditTaxRate().Faults());
    }

    [Fact]
    public void Is_deleted_unless_it_is_used()
    {
        var (used, unused) = (Add(24m, "2013-01-01", "2024-08-31"), Add(25.5m, "2024-09-01"));
        now.Uses(used);

        Assert.Equal("tax-rate-used", Assert.Throws<Refused>(() => Take(used, new DeleteTaxRate())).Reason.Code);
        Take(unused, new DeleteTaxRate());
        Assert.Equal(TaxRateState.Deleted, unused.State);
        Assert.Equal(26m, Add(26m, "2024-09-01").Percent);
    }

    [Fact]
    public void Names_all_that_its_acts_look_at()
    {
        var rate = Add(24m, "2013-01-01");

        Assert.Equal([Need.All<TaxRegion>(), Need.All<TaxRate>()], TaxRateLifecycle.Table.Needs(null, new AddTaxRate()));
        Assert.Equal([Need.All<TaxRate>()], TaxRateLifecycle.Table.Needs(rate, new EditTaxRate()));
        Assert.Equal([Need.All<TaxRate>()], TaxRateLifecycle.Table.Needs(rate, new ActivateTaxRate()));
        Assert.Equal([Need.Use(rate.Id)], TaxRateLifecycle.Table.Needs(rate, new DeleteTaxRate()));
        Assert.Equal("tax-rates", TaxRateLifecycle.Table.Plural);
    }

    private TaxRate Add(decimal percent, string from, string? to = null, TaxClass @class = TaxClass.Standard) => now.Make(
        TaxRateLifecycle.Table,
        new AddTaxRate { Region = "FI", Class = @class, Percent = percent, ValidFrom = DateOnly.Parse(from, null), ValidTo = to is null ? null : DateOnly.Parse(to, null) });

    private void Take(TaxRate rate, IAct act) => TaxRateLifecycle.Table.Take(rate, act, now);
}
