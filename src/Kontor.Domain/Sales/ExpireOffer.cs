using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>The last day of an offer has passed without an answer.</summary>
public sealed record ExpireOffer : IAct<Offer>
{
    public IEnumerable<Fact> Apply(Offer offer, Moment now)
    {
        if (offer.ValidUntil >= now.Today)
        {
            throw new Refused("offer-valid", $"{offer.Number} is valid until {offer.ValidUntil:yyyy-MM-dd}.");
        }

        offer.EndedAt = now.Instant;
        return [new OfferMoved(offer.Order, offer.Id, OfferState.Expired)];
    }
}
