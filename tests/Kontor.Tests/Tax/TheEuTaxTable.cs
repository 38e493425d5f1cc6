using System.Globalization;
using System.Text.Json;
using Kontor.Domain.Tax;
using Kontor.Tests.Kernel;
using Xunit;

namespace Kontor.Tests.Tax;

public sealed class TheEuTaxTable
{
    [Fact]
    public void Is_taken_over_by_acts_without_a_refusal()
    {
        var now = new TestMoment();
        foreach (var region in EuTaxTable.Regions)
        {
            Assert.Empty(region.Faults());
            now.Make(TaxRegionLifecycle.Table, region);
        }

        foreach (var rate in EuTaxTable.Rates)
        {
            Assert.Empty(rate.Faults());
            now.Make(TaxRateLifecycle.Table, rate);
        }

        Assert.Equal(27, now.All<TaxRegion>().Count(region => region.IsEu));
        Assert.Equal(EuTaxTable.Rates.Count, now.All<TaxRate>().Count);
    }

    [Theory]
    [InlineData("FI", TaxClass.Standard, "2024-08-31", 24)]
    [InlineData("FI", TaxClass.Standard, "2024-09-01", 25.5)]
    [InlineData("FI", TaxClass.Reduced, "2025-12-31", 14)]
    [InlineData("FI", TaxClass.Reduced, "2026-01-01", 13.5)]
    [InlineData("LT", TaxClass.Reduced, "2026-01-01", 12)]
    [InlineData("AT", TaxClass.SuperReduced, "2026-07-01", 4.9)]
    [InlineData("DE", TaxClass.Standard, "2020-12-31", 16)]
    [InlineData("CH", TaxClass.Standard, "2026-11-22", 8.1)]
    [InlineData("NO", TaxClass.SecondReduced, "2026-11-22", 12)]
    [InlineData("GB", TaxClass.Reduced, "2026-11-22", 5)]
    public void Knows_the_rate_of_a_day(string region, TaxClass @class, string day, decimal percent) =>
        Assert.Equal(percent, Assert.Single(On(region, Day(day)), rate => rate.Class == @class).Percent);

    [Theory]
    [InlineData("CZ", TaxClass.SecondReduced, "2024-01-01")]
    [InlineData("RO", TaxClass.SecondReduced, "2025-08-01")]
    [InlineData("AT", TaxClass.SuperReduced, "2026-06-30")]
    [InlineData("DK", TaxClass.Reduced, "2026-11-22")]
    public void Knows_where_there_is_no_rate(string region, TaxClass @class, string day) =>
        Assert.DoesNotContain(On(region, Day(day)), rate => rate.Class == @class);

    [Fact]
    public void Has_a_standard_rate_for_every_region_today() =>
        Assert.All(EuTaxTable.Regions, region => Assert.Single(On(region.Code!, new DateOnly(2026, 11, 22)), rate => rate.Class == TaxClass.Standard));

    [Fact]
    public void Agrees_with_the_published_list_in_every_period()
    {
        using var list = SharedMaterial.Json("vat-rates.json");
        var compared = 0;
        foreach (var region in list.RootElement.GetProperty("items").EnumerateObject())
        {
            foreach (var period in region.Value.EnumerateArray())
            {
                var published = period.GetProperty("effective_from").GetString()!;
                var from = published.StartsWith("0000", StringComparison.Ordinal) ? EuTaxTable.Beginning : Day(published);
                var table = On(region.Name, from).ToList();
                Assert.Equal(Percents(period), table.Select(rate => rate.Percent!.Value).Distinct().Order());
                Assert.Equal(period.GetProperty("rates").GetProperty("standard").GetDecimal(), table.Single(rate => rate.Class == TaxClass.Standard).Percent);
                compared++;
            }
        }

        Assert.True(compared > 50);
    }

    [Fact]
    public void Differs_from_the_published_list_only_where_the_law_changed_since()
    {
        using var list = SharedMaterial.Json("vat-rates.json");
        var changed = list.RootElement.GetProperty("items").EnumerateObject()
            .Where(region => !On(region.Name, new DateOnly(2026, 11, 22)).Select(rate => rate.Percent!.Value).Distinct().Order().SequenceEqual(Percents(region.Value[0])))
            .Select(region => region.Name);

        Assert.Equal(["AT", "CY", "FI", "LT", "MT"], changed.Order());
    }

    private static List<decimal> Percents(JsonElement period) =>
        [.. period.GetProperty("rates").EnumerateObject().Select(rate => rate.Value.GetDecimal()).Distinct().Order()];

    private static IEnumerable<AddTaxRate> On(string region, DateOnly day) =>
        EuTaxTable.Rates.Where(rate => rate.Region == region && rate.ValidFrom <= day && (rate.ValidTo is null || rate.ValidTo >= day));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
