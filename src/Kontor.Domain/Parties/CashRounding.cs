using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>What the coins in use can pay (W05): only cash is rounded, never a card.</summary>
/// <remarks>Central banks' rules on 1 and 2 cent coins, as of 2025.</remarks>
public static class CashRounding
{
    private static readonly Dictionary<string, decimal> Coins = new(StringComparer.Ordinal)
    {
        ["CHF"] = 0.05m, ["DKK"] = 0.5m, ["NOK"] = 1m, ["SEK"] = 1m, ["CZK"] = 1m, ["HUF"] = 5m, ["AUD"] = 0.05m, ["NZD"] = 0.1m, ["CAD"] = 0.05m,
    };

    private static readonly HashSet<string> WithoutCents = new(StringComparer.Ordinal) { "FI", "NL", "BE", "IE", "IT", "SK", "EE", "LT" };

    /// <summary>The nearest amount that can be paid.</summary>
    public static decimal Of(Currency currency, string country, decimal amount)
    {
        var coin = currency.Code == "EUR" && WithoutCents.Contains(country) ? 0.05m : Coins.GetValueOrDefault(currency.Code, currency.Unit);
        return decimal.Round(amount / coin, 0, MidpointRounding.AwayFromZero) * coin;
    }
}
