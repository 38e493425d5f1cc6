using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>An order is to be offered to its customer.</summary>
/// <param name="Order">Which.</param>
/// <param name="Offer">The identity of the offer to be.</param>
/// <param name="Revision">Its version.</param>
/// <param name="ValidUntil">Where a last day was given.</param>
/// <param name="ValidDays">From the sending, where none was.</param>
public sealed record OrderOffered(Id<Order> Order, Id<Offer> Offer, int Revision, DateOnly? ValidUntil, int ValidDays) : Fact;

/// <summary>An order with an offer was changed: an open offer follows, one that was sent is outdated (W07).</summary>
public sealed record OfferedOrderChanged(Id<Offer> Offer, bool WasSent) : Fact;

/// <summary>An order with an offer was cancelled, and the offer with it.</summary>
public sealed record OfferedOrderCancelled(Id<Offer> Offer) : Fact;
