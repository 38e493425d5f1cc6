using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Writes down what a currency is worth from a day on.</summary>
public sealed record AddExchangeRate : ExchangeRateFields, IMake<ExchangeRate>
{
    public override IEnumerable<Fault> Faults() =>
        [.. Check.Given("currency", Currency), .. Check.Given("validFrom", ValidFrom), .. Check.Given("rate", Rate), .. base.Faults()];

    public IEnumerable<Need> Needs() => [Need.All<ExchangeRate>()];

    public Made<ExchangeRate> Make(Moment now)
    {
        var rate = new ExchangeRate { Id = now.NewId<ExchangeRate>() };
        Fill(rate, now);
        return new Made<ExchangeRate>(rate);
    }
}
