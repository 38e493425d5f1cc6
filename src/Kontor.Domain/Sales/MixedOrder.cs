using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Splits a mixed order when it is placed (T11): the goods stay, with all charges; what is not shipped gets an order of its own.</summary>
/// <remarks>The discount goes with the rows to the cent, so that both together come to what was agreed.</remarks>
internal static class MixedOrder
{
    public const string Asked = "Are mixed orders split?";

    /// <summary>Takes the rows that are not goods out of the order.</summary>
    /// <returns>The order to place for them; nothing when there is one kind of rows only.</returns>
    public static PlaceOrder? Split(Order order, Moment now)
    {
        if (!IsMixed(order))
        {
            return null;
        }

        var rest = order.Lines.Where(IsRest).ToList();
        OrderPricing.Settle(order);
        var goods = order.Lines.Except(rest).ToList();
        var (ofGoods, ofRest) = (goods.Sum(line => line.OrderDiscount), rest.Sum(line => line.OrderDiscount));
        var follows = Follows(order, goods, ofGoods) && Follows(order, rest, ofRest);
        var copy = new OrderOrigin(order, OrderOriginKind.Split).Copied(order.OrderType, order.OrderedOn, rows: rest) with
        {
            DiscountPercent = follows ? order.DiscountPercent : 0,
            DiscountAmount = follows ? 0 : ofRest,
        };
        if (!follows)
        {
            (order.DiscountPercent, order.DiscountAmount) = (0, ofGoods);
        }

        for (var index = 0; index < goods.Count; index++)
        {
            goods[index].Position = index + 1;
        }

        order.Put(goods);
        OrderTaxes.Decide(order, now, mayTellOfBilled: false);
        return copy;
    }

    /// <summary>It has goods, and rows that are never shipped.</summary>
    public static bool IsMixed(Order order) => order.Terms.Category == OrderCategory.Standard && order.Lines.Any(IsRest) && order.Lines.Any(line => line.IsInventory);

    private static bool IsRest(OrderLine line) => line is { IsInventory: false, Charge: null };

    /// <summary>A percentage of the part alone comes to its share of the whole; where the rounding differs, the amount is kept instead.</summary>
    private static bool Follows(Order order, IReadOnlyList<OrderLine> part, decimal share)
    {
        var currency = new Currency(order.Currency);
        return currency.Round(part.Where(line => line.Charge is null).Sum(line => line.Amount(line.Wanted).Net(currency)) * order.DiscountPercent / 100m) == share;
    }
}
