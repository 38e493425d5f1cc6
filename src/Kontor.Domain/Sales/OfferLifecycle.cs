using Kontor.Domain.Kernel;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.Sales.Offer, Kontor.Domain.Sales.OfferState>;
using static Kontor.Domain.Sales.OfferState;

namespace Kontor.Domain.Sales;

/// <summary>The life of an offer.</summary>
public static class OfferLifecycle
{
    public static Lifecycle<Offer, OfferState> Table { get; } = new(start: Open,
    [
        Make<PrepareOffer>(by: Who.System),
        Step<SendOffer>(from: [Open], to: Sent, looksBeyond: true, instead: typeof(ReviseOffer)),
        Step<AcceptOffer>(from: [Sent], to: Accepted, looksBeyond: true, instead: typeof(ReviseOffer)),
        Step<RejectOffer>(from: [Sent], to: Rejected),
        Step<ReviseOffer>(from: [Sent, Rejected, Expired], looksBeyond: true),
        Step<CancelOffer>(from: [Open, Sent], to: Cancelled),
        Step<ConvertOffer>(from: [Sent], to: Accepted, by: Who.System),
        Step<RefreshOffer>(from: [Open], by: Who.System),
        Step<OutdateOffer>(from: [Sent], to: Rejected, by: Who.System),
        Step<ExpireOffer>(from: [Sent], to: Expired, by: Who.System),
    ]);
}
