using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Its pro forma became an order: what the customer was sent is agreed, whatever day it was valid until (K05, W07).</summary>
public sealed record ConvertOffer : IAct<Offer>
{
    public IEnumerable<Fact> Apply(Offer offer, Moment now)
    {
        offer.AcceptedAt = now.Instant;
        offer.Reason = "converted";
        return [new OfferMoved(offer.Order, offer.Id, OfferState.Accepted)];
    }
}

/// <summary>A pro forma with an offer was converted: the offer waits for nothing any more.</summary>
public sealed record OfferedOrderConverted(Id<Offer> Offer, bool WasSent) : Fact;
