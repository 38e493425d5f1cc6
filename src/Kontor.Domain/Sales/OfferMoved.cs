using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>An offer has come on; its order is to know.</summary>
public sealed record OfferMoved(Id<Order> Order, Id<Offer> Offer, OfferState Now) : Fact;

/// <summary>An offer no longer says what is proposed: the next version takes its place (W07).</summary>
public sealed record OfferOutdated(Id<Order> Order) : Fact;

/// <summary>Somebody wants another version of an offer.</summary>
public sealed record OfferRevised(Id<Order> Order, Id<Offer> Offer, bool WasSent) : Fact;

/// <summary>An offer was sent: its paper is kept as it is (W08).</summary>
public sealed record OfferSent(Offer Offer) : Fact, IIssues
{
    public Document Issued => Offer;
}

/// <summary>An offer leaves by mail.</summary>
public sealed record OfferMailed(Dispatch Dispatch) : Fact, ISends;
