using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>What the customer has is no longer what is proposed: it counts as rejected, and the next version is made (W07).</summary>
/// <param name="Reason"><c>changed</c> with the order, or <c>revised</c> by somebody.</param>
public sealed record OutdateOffer(string Reason) : IAct<Offer>
{
    public IEnumerable<Fact> Apply(Offer offer, Moment now)
    {
        offer.RejectedAt = now.Instant;
        offer.Reason = Reason;
        return [new OfferOutdated(offer.Order)];
    }
}
