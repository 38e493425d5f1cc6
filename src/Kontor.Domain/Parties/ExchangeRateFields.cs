using System.Globalization;
using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>What may be said of an exchange rate; a field not sent stays, an empty text clears.</summary>
public abstract record ExchangeRateFields : IChecked
{
    /// <summary>ISO 4217.</summary>
    public string? Currency { get; init; }

    public DateOnly? ValidFrom { get; init; }

    /// <summary>How many units of the currency one unit of the organisation's currency buys; at most 6 decimals.</summary>
    [Decimals(6)]
    public decimal? Rate { get; init; }

    /// <summary>Who says so, such as a central bank.</summary>
    public string? Source { get; init; }

    public virtual IEnumerable<Fault> Faults() =>
    [
        .. Check.Currency("currency", Currency),
        .. RateFaults("rate", Rate),
        .. Check.Text("source", Source, 200),
    ];

    /// <summary>What a rate must be, wherever one is given.</summary>
    public static IEnumerable<Fault> RateFaults(string field, decimal? rate) =>
    [
        .. Check.That(rate is null or (> 0 and <= 1_000_000_000), field, $"{Check.Called(field)} must be above 0 and at most 1000000000."),
        .. Check.Decimals(field, rate, 6),
    ];

    internal void Fill(ExchangeRate rate, Moment now)
    {
        var (currency, from) = (Change.Code(rate.Currency, Currency) ?? "", ValidFrom ?? rate.ValidFrom);
        if (now.All<ExchangeRate>().Any(other => other.Id != rate.Id && other.State != ExchangeRateState.Deleted && other.Currency == currency && other.ValidFrom == from))
        {
            throw new Faulty("validFrom", $"There is a rate of {currency} from {from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} already. Edit that one.");
        }

        (rate.Currency, rate.ValidFrom) = (currency, from);
        rate.Rate = Rate ?? rate.Rate;
        rate.Source = Change.Optional(rate.Source, Source);
    }
}
