using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Makes an offer of the order: it stays open, and says what the order says, until it is sent (W06, W07).</summary>
/// <param name="ValidUntil">The last day on which it can be accepted; by the settings, counted from the sending, when nothing is said.</param>
public sealed record OfferOrder(DateOnly? ValidUntil = null) : IAct<Order>
{
    public static Reason? Refusal(Order order) => order switch
    {
        { Terms.Category: OrderCategory.DebitMemo or OrderCategory.CreditMemo } =>
            new Reason("not-offered", $"{order.Number} is a memo: it corrects what the customer owes and is not offered."),
        { Lines.Count: 0 } => order.Empty,
        { Offer: OfferState.Open } => new Reason("offer-open", $"{order.Number}/{order.OfferRevision} is open already. Send it, or cancel it."),
        { Offer: OfferState.Sent } => new Reason("offer-sent", $"{order.Number}/{order.OfferRevision} waits for the customer's answer. Accept or reject it, or revise it."),
        _ => null,
    };

    public IEnumerable<Need> Needs(Order order) => [Need.All<OrderSettings>()];

    public IEnumerable<Fact> Apply(Order order, Moment now) =>
        ValidUntil < now.Today
            ? throw new Faulty("validUntil", "The last day of an offer cannot be in the past.")
            : [order.BeginOffer(now, ValidUntil)];
}
