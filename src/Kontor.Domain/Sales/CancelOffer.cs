using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Gives the offer up; what was sent of it stays in the history (W08).</summary>
/// <param name="Reason">Why.</param>
public sealed record CancelOffer(string? Reason = null) : IAct<Offer>, IChecked
{
    public IEnumerable<Fault> Faults() => Check.Text("reason", Reason, 500);

    public IEnumerable<Fact> Apply(Offer offer, Moment now)
    {
        offer.EndedAt = now.Instant;
        offer.Reason = Change.Optional(offer.Reason, Reason);
        return [new OfferMoved(offer.Order, offer.Id, OfferState.Cancelled)];
    }
}
