using Kontor.Domain.Kernel;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.Shipping.Return, Kontor.Domain.Shipping.ReturnState>;
using static Kontor.Domain.Shipping.ReturnState;

namespace Kontor.Domain.Shipping;

/// <summary>The life of a return.</summary>
public static class ReturnLifecycle
{
    public static Lifecycle<Return, ReturnState> Table { get; } = new(start: Draft,
    [
        Make<PlanReturn>(by: Who.System),
        Step<ConfirmReturn>(from: [Draft], to: Confirmed, looksBeyond: true),
        Step<EditReturn>(from: [Draft]),
        Step<DiscardReturn>(from: [Draft], to: Discarded),
    ]);
}
