using Kontor.Domain.Kernel;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.Sales.Deal, Kontor.Domain.Sales.DealState>;
using static Kontor.Domain.Sales.DealState;

namespace Kontor.Domain.Sales;

/// <summary>The life of a deal.</summary>
public static class DealLifecycle
{
    public static Lifecycle<Deal, DealState> Table { get; } = new(start: Open,
    [
        Make<OpenDeal>(),
        Step<AddDealProduct>(from: [Open]),
        Step<MoveDealProduct>(from: [Open]),
        Step<EditDeal>(from: [Open]),
        Step<CloseDeal>(from: [Open], to: Closed),
        Step<CancelDeal>(from: [Open], to: Cancelled, looksBeyond: true),
        Step<CountDeal>(from: [Open, Closed, Cancelled], by: Who.System),
    ]);
}
