using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Takes an exchange rate into use again.</summary>
public sealed record ActivateExchangeRate : IAct<ExchangeRate>
{
    public IEnumerable<Fact> Apply(ExchangeRate rate, Moment now) => [];
}
