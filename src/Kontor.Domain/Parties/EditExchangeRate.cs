using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Corrects an exchange rate for the next orders; those there are keep the rate they took.</summary>
public sealed record EditExchangeRate : ExchangeRateFields, IAct<ExchangeRate>
{
    public IEnumerable<Need> Needs(ExchangeRate rate) => [Need.All<ExchangeRate>()];

    public IEnumerable<Fact> Apply(ExchangeRate rate, Moment now)
    {
        Fill(rate, now);
        return [];
    }
}
