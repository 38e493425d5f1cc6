using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Takes an exchange rate out of use: what was converted by it stays as it is.</summary>
public sealed record DeactivateExchangeRate : IAct<ExchangeRate>
{
    public IEnumerable<Fact> Apply(ExchangeRate rate, Moment now) => [];
}
