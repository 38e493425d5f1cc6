using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;

namespace Kontor.Domain.Sales;

/// <summary>Sends the offer as the order stands now: from here on it never changes, and its paper is kept (W02, W08).</summary>
/// <param name="Channel">Mail, or print for a customer without a mail address.</param>
/// <param name="Email">Instead of the order's billing email.</param>
/// <param name="ValidUntil">The last day on which it can be accepted.</param>
public sealed record SendOffer(OfferChannel Channel = OfferChannel.Mail, string? Email = null, DateOnly? ValidUntil = null) : IAct<Offer>, IChecked
{
    public IEnumerable<Fault> Faults() => Check.Email("email", Email);

    public IEnumerable<Need> Needs(Offer offer) => [Need.Of(offer.Order), Need.All<Organisation>()];

    public IEnumerable<Fact> Apply(Offer offer, Moment now)
    {
        offer.Take(now.The(offer.Order), now);
        offer.Email = Change.Optional(offer.Email, Email) ?? offer.Email;
        if (Channel == OfferChannel.Mail && offer.Email is null)
        {
            throw new Refused("no-billing-email", $"{offer.Number} has no mail address to go to. Say one, or send it by the channel “print”.");
        }

        offer.ValidUntil = ValidUntil ?? offer.ValidUntil ?? now.Today.AddDays(offer.ValidDays);
        if (offer.ValidUntil < now.Today)
        {
            throw new Faulty("validUntil", "The last day of an offer cannot be in the past.");
        }

        offer.SentAt = now.Instant;
        offer.Channel = Words.Kebab(Channel.ToString());
        yield return new OfferSent(offer);
        yield return new OfferMoved(offer.Order, offer.Id, OfferState.Sent);
        if (Channel == OfferChannel.Mail)
        {
            yield return new OfferMailed(new Dispatch("mail", [offer.Email!], $"Offer {offer.Number}", offer));
        }
    }
}

/// <summary>How an offer leaves the house.</summary>
public enum OfferChannel
{
    /// <summary>To its mail address.</summary>
    Mail,

    /// <summary>Printed and handed over by us.</summary>
    Print,
}
