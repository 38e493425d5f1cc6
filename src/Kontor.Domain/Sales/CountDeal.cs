using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>An order of the deal has told what it comes to.</summary>
/// <param name="Order">As it stands.</param>
/// <param name="IsGone">It was empty and is deleted: the deal knows it no longer.</param>
public sealed record CountDeal(DealOrder Order, bool IsGone = false) : IAct<Deal>
{
    public IEnumerable<Fact> Apply(Deal deal, Moment now)
    {
        deal.Orders = IsGone ? [.. deal.Orders.Where(one => one.Order != Order.Order)]
            : deal.Orders.Any(one => one.Order == Order.Order)
            ? [.. deal.Orders.Select(one => one.Order == Order.Order ? Order : one)]
            : [.. deal.Orders, Order];
        var counted = deal.Orders.Where(one => one.State != OrderState.Cancelled).ToList();
        (deal.Net, deal.Gross) = (counted.Sum(one => one.Net), counted.Sum(one => one.Gross));
        return [];
    }
}
