using Kontor.Domain.Kernel;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.Parties.ExchangeRate, Kontor.Domain.Parties.ExchangeRateState>;
using static Kontor.Domain.Parties.ExchangeRateState;

namespace Kontor.Domain.Parties;

/// <summary>The life of an exchange rate.</summary>
public static class ExchangeRateLifecycle
{
    public static Lifecycle<ExchangeRate, ExchangeRateState> Table { get; } = new(start: Active,
    [
        Make<AddExchangeRate>(),
        Step<EditExchangeRate>(from: [Active, Inactive]),
        Step<DeactivateExchangeRate>(from: [Active], to: Inactive),
        Step<ActivateExchangeRate>(from: [Inactive], to: Active),
        Step<DeleteExchangeRate>(from: [Active, Inactive], to: Deleted),
    ]);
}
