using System.Globalization;
using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

public enum ExchangeRateState
{
    Active,
    Inactive,
    Deleted,
}

/// <summary>What a currency is worth from a day on, until the next rate of it; orders keep the one they took.</summary>
public sealed class ExchangeRate : Document<ExchangeRate, ExchangeRateState>, IReference
{
    internal ExchangeRate()
    {
    }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; internal set; } = "";

    public DateOnly ValidFrom { get; internal set; }

    /// <summary>How many units of the currency one unit of the organisation's currency buys; at most 6 decimals.</summary>
    [Decimals(6)]
    public decimal Rate { get; internal set; }

    /// <summary>Who says so, such as a central bank.</summary>
    public string? Source { get; internal set; }

    public override string Label => $"{Currency} {ValidFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    /// <summary>The rate of a day: the latest one that had begun; nothing when none had.</summary>
    public static ExchangeRate? On(DateOnly day, string currency, IEnumerable<ExchangeRate> rates) => rates
        .Where(rate => rate.State == ExchangeRateState.Active && rate.Currency == currency && rate.ValidFrom <= day)
        .MaxBy(rate => rate.ValidFrom);
}
