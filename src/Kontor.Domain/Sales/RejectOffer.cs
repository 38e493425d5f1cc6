using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>The customer says no; another version can follow (W07).</summary>
/// <param name="Reason">Why.</param>
public sealed record RejectOffer(string? Reason = null) : IAct<Offer>, IChecked
{
    public IEnumerable<Fault> Faults() => Check.Text("reason", Reason, 500);

    public IEnumerable<Fact> Apply(Offer offer, Moment now)
    {
        offer.RejectedAt = now.Instant;
        offer.Reason = Change.Optional(offer.Reason, Reason);
        return [new OfferMoved(offer.Order, offer.Id, OfferState.Rejected)];
    }
}
