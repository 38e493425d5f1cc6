using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Tells the order where its latest offer stands.</summary>
public sealed record NoteOrderOffer(Id<Offer> Offer, OfferState Now) : IAct<Order>
{
    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        order.Offer = order.CurrentOffer == Offer ? Now : order.Offer;
        if (Now == OfferState.Sent && order.Stage == Stage.PRINTQUOTE)
        {
            order.PrintQuote(now);
        }

        return [];
    }
}
