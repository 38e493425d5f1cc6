using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>An order knows its latest offer, so that nothing has to be searched and an order without one pays nothing.</summary>
public sealed partial class Order
{
    /// <summary>Where its latest offer stands; nothing when none was made.</summary>
    public OfferState? Offer { get; internal set; }

    public Id<Offer>? CurrentOffer { get; internal set; }

    /// <summary>How many offers were made for it.</summary>
    public int OfferRevision { get; internal set; }

    /// <summary>A hash of what its latest offer says, by which a change is noticed.</summary>
    public string? OfferedContent { get; internal set; }

    /// <summary>A new version of the offer begins.</summary>
    internal OrderOffered BeginOffer(Moment now, DateOnly? validUntil = null)
    {
        OfferRevision++;
        CurrentOffer = now.NewId<Offer>();
        Offer = OfferState.Open;
        OfferedContent = Sales.OfferedContent.Of(this);
        return new OrderOffered(Id, CurrentOffer.Value, OfferRevision, validUntil, now.All<OrderSettings>()[0].OfferValidDays);
    }

    /// <summary>An open offer follows the order; one that was sent is outdated by a change (W07).</summary>
    private IEnumerable<Fact> SettleOffer()
    {
        if (CurrentOffer is not { } offer || Offer is not (OfferState.Open or OfferState.Sent))
        {
            return [];
        }

        if (State == OrderState.Cancelled || lines.Count == 0)
        {
            // Known at once: what else goes with the order must not give the offer up a second time.
            Offer = OfferState.Cancelled;
            return [new OfferedOrderCancelled(offer)];
        }

        var content = Sales.OfferedContent.Of(this);
        if (content == OfferedContent)
        {
            return [];
        }

        OfferedContent = content;
        return [new OfferedOrderChanged(offer, WasSent: Offer == OfferState.Sent)];
    }
}
