using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>The customer agrees: what the order says is what was offered, because a changed order has another version (W07).</summary>
/// <param name="Reason">Anything to remember, such as who said so.</param>
public sealed record AcceptOffer(string? Reason = null) : IAct<Offer>, IChecked
{
    public IEnumerable<Fault> Faults() => Check.Text("reason", Reason, 500);

    public IEnumerable<Fact> Apply(Offer offer, Moment now)
    {
        if (offer.ValidUntil < now.Today)
        {
            throw new Refused("offer-expired", $"{offer.Number} was valid until {offer.ValidUntil:yyyy-MM-dd}. Revise it, and send the new version.");
        }

        offer.AcceptedAt = now.Instant;
        offer.Reason = Change.Optional(offer.Reason, Reason);
        return [new OfferMoved(offer.Order, offer.Id, OfferState.Accepted)];
    }
}
