using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Makes the next version of the latest offer; one that is still out counts as rejected (W07).</summary>
public sealed record ReviseOffer : IAct<Offer>
{
    public IEnumerable<Need> Needs(Offer offer) => [Need.Of(offer.Order)];

    public IEnumerable<Fact> Apply(Offer offer, Moment now)
    {
        var order = now.The(offer.Order);
        return order.CurrentOffer == offer.Id
            ? [new OfferRevised(offer.Order, offer.Id, WasSent: offer.State == OfferState.Sent)]
            : throw new Refused("offer-replaced", $"{offer.Number} has a later version, {order.Number}/{order.OfferRevision}.");
    }
}
