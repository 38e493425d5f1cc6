using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Removes an exchange rate; orders keep the rate that they took.</summary>
public sealed record DeleteExchangeRate : IAct<ExchangeRate>
{
    public IEnumerable<Fact> Apply(ExchangeRate rate, Moment now) => [];
}
