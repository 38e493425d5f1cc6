using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Makes an order of a pro forma: its rows, prices, customer and addresses (K05, T18). Later changes of the pro forma do not reach it.</summary>
/// <param name="Type">A standard order type; nothing means the one that the pro forma's type converts to.</param>
public sealed record ConvertOrder(Id<OrderType>? Type = null) : IAct<Order>
{
    public static Reason? Refusal(Order order) => order switch
    {
        { Terms.Category: not OrderCategory.ProForma } => new Reason("not-pro-forma", $"{order.Number} is an order already; only a pro forma is converted."),
        { Lines.Count: 0 } => order.Empty,
        _ => order.Held,
    };

    public IEnumerable<Need> Needs(Order order) => [Need.All<OrderType>(), Need.All<OrderSettings>()];

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        if (order.ConvertedTo.Count > 0)
        {
            yield return new Warned(
                "already-converted", $"{order.Number} was already converted to {string.Join(", ", order.ConvertedTo.Select(link => link.Number))}. Cancel one, if both are not wanted.");
        }

        if (order is { CurrentOffer: { } offer, Offer: OfferState.Open or OfferState.Sent })
        {
            yield return new OfferedOrderConverted(offer, WasSent: order.Offer == OfferState.Sent);
        }

        yield return new OrderCopied(order.Id, new OrderOrigin(order, OrderOriginKind.Conversion).Copied(Target(order, now), now.Today));
    }

    private Id<OrderType> Target(Order order, Moment now)
    {
        var known = now.All<OrderType>().FirstOrDefault(type => type.Id == (Type ?? order.Terms.ConvertTo));
        if (known is { State: OrderTypeState.Active, Category: OrderCategory.Standard })
        {
            if (Type is not null && Type != order.Terms.ConvertTo)
            {
                now.Require(new Permit("orders.choose-type", "Another type than the pro forma’s own"));
            }

            return known.Id;
        }

        var others = Words.Or(now.All<OrderType>().Where(type => type is { State: OrderTypeState.Active, Category: OrderCategory.Standard }).Select(type => type.Code));
        throw Type is not null
            ? new Faulty("type", $"A pro forma converts to an active standard type: {others}.")
            : new Refused("order-type-inactive", $"{order.Number} converts to {known?.Description ?? "an order type"}, which is out of use. Activate it, or convert to another type: {others}.");
    }
}
