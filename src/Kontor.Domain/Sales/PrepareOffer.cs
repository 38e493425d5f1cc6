using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;

namespace Kontor.Domain.Sales;

/// <summary>Writes an offer of an order as it stands.</summary>
public sealed record PrepareOffer(OrderOffered Asked) : IMake<Offer>
{
    public IEnumerable<Need> Needs() => [Need.Of(Asked.Order), Need.All<Organisation>()];

    public Made<Offer> Make(Moment now)
    {
        var order = now.The(Asked.Order);
        var offer = new Offer
        {
            Id = Asked.Offer,
            Number = $"{order.Number}/{Asked.Revision}",
            Order = order.Id,
            OrderNumber = order.Number,
            Revision = Asked.Revision,
            Customer = order.Customer,
            ValidDays = Asked.ValidDays,
            ValidUntil = Asked.ValidUntil,
            CreatedAt = now.Instant,
        };
        offer.Take(order, now);
        return new Made<Offer>(offer);
    }
}
