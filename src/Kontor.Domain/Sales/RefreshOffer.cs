using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;

namespace Kontor.Domain.Sales;

/// <summary>Its order was changed: an open offer says the same at once.</summary>
public sealed record RefreshOffer : IAct<Offer>
{
    public IEnumerable<Need> Needs(Offer offer) => [Need.Of(offer.Order), Need.All<Organisation>()];

    public IEnumerable<Fact> Apply(Offer offer, Moment now)
    {
        offer.Take(now.The(offer.Order), now);
        return [];
    }
}
