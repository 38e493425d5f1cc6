using System.Globalization;
using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Tests.Kernel;
using Xunit;

namespace Kontor.Tests.Parties;

public sealed class AnExchangeRate
{
    private readonly TestMoment now = new();

    [Fact]
    public void Holds_from_its_day_until_the_next_one()
    {
        var march = Added("USD", "2026-03-01", 1.0842m);
        var april = Added("USD", "2026-04-01", 1.1m);
        Added("SEK", "2026-03-15", 11.2m);

        Assert.Null(On("2026-02-28"));
        Assert.Equal(march, On("2026-03-01"));
        Assert.Equal(march, On("2026-03-31"));
        Assert.Equal(april, On("2030-01-01"));

        ExchangeRateLifecycle.Table.Take(april, new DeactivateExchangeRate(), now);
        Assert.Equal(march, On("2030-01-01"));
    }

    [Fact]
    public void Is_the_only_one_of_its_currency_and_day()
    {
        var rate = Added("USD", "2026-03-01", 1.08m);
        var other = Added("USD", "2026-03-02", 1.08m);

        Assert.Equal("validFrom", Fault(() => Added("usd", "2026-03-01", 1)));
        Assert.Equal("validFrom", Fault(() => ExchangeRateLifecycle.Table.Take(other, new EditExchangeRate { ValidFrom = rate.ValidFrom }, now)));
        ExchangeRateLifecycle.Table.Take(rate, new DeleteExchangeRate(), now);
        ExchangeRateLifecycle.Table.Take(other, new EditExchangeRate { ValidFrom = rate.ValidFrom, Rate = 1.084211m, Source = "ECB" }, now);

        Assert.Equal((1.084211m, "ECB", "USD 2026-03-01"), (other.Rate, other.Source, other.Label));
    }

    [Fact]
    public void Is_above_zero_with_six_decimals_at_most()
    {
        Assert.Equal(["currency", "validFrom", "rate"], new AddExchangeRate().Faults().Select(fault => fault.Field));
        Assert.Equal(["currency", "rate"], new AddExchangeRate { Currency = "XYZ", ValidFrom = now.Today, Rate = 0 }.Faults().Select(fault => fault.Field));
        Assert.Equal(["rate"], new AddExchangeRate { Currency = "USD", ValidFrom = now.Today, Rate = 1.0000001m }.Faults().Select(fault => fault.Field));
        Assert.Empty(new AddExchangeRate { Currency = "USD", ValidFrom = now.Today, Rate = 0.000001m }.Faults());
    }

    private static string Fault(Action act) => Assert.Single(Assert.Throws<Faulty>(act).Faults).Field;

    private ExchangeRate Added(string currency, string from, decimal rate) =>
        now.Make(ExchangeRateLifecycle.Table, new AddExchangeRate { Currency = currency, ValidFrom = DateOnly.Parse(from, CultureInfo.InvariantCulture), Rate = rate });

    private ExchangeRate? On(string day) => ExchangeRate.On(DateOnly.Parse(day, CultureInfo.InvariantCulture), "USD", now.All<ExchangeRate>());
}
