using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Makes a new order like this one, of today (K19): no number, link, status or finalisation is taken along.</summary>
/// <param name="Prices">Those of the order, or those of today.</param>
public sealed record DuplicateOrder(CopiedPrices Prices = CopiedPrices.Kept) : IAct<Order>
{
    public static Reason? Refusal(Order order) => order.Lines.Count > 0
        ? null
        : new Reason("order-empty", $"{order.Number} has no rows to be duplicated.");

    public IEnumerable<Need> Needs(Order order) => [Need.All<OrderType>()];

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        var type = now.All<OrderType>().FirstOrDefault(type => type.Id == order.OrderType);
        return type is { State: OrderTypeState.Active }
            ? [new OrderCopied(order.Id, new OrderOrigin(order, OrderOriginKind.Duplicate).Copied(type.Id, now.Today, Prices == CopiedPrices.Kept))]
            : throw new Refused("order-type-inactive", $"{order.Number} is of the type {type?.Description ?? order.Terms.TypeCode}, which is out of use. Activate it, or place a new order of another type.");
    }
}

/// <summary>Which prices the rows of a duplicate have.</summary>
public enum CopiedPrices
{
    /// <summary>Those of the order it was made after.</summary>
    Kept,

    /// <summary>Those that the products have now; free text keeps its own.</summary>
    Current,
}
