using Kontor.Domain.Parties;
using Kontor.Server.Http;

namespace Kontor.Server.Parties;

/// <summary>What the list of exchange rates can be asked.</summary>
public static class ExchangeRateList
{
    public static Listing<ExchangeRate> Of() => new Listing<ExchangeRate>()
        .Status(rate => rate.State)
        .Exactly("currency", rate => rate.Currency)
        .Part("source", rate => rate.Source)
        .Days("from", "to", rate => rate.ValidFrom)
        .Part("q", rate => rate.Currency, rate => rate.Source)
        .Sort("validFrom", rate => rate.ValidFrom, isDefault: true)
        .Sort("currency", rate => rate.Currency)
        .Sort("rate", rate => rate.Rate);
}
