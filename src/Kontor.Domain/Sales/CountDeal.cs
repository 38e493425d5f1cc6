using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>An order of the deal has told what it comes to.</summary>
public sealed record CountDeal(DealOrder Order) : IAct<Deal>
{
    public IEnumerable<Fact> Apply(Deal deal, Moment now)
    {
        deal.Orders = deal.Orders.Any(one => one.Order == Order.Order)
            ? [.. deal.Orders.Select(one => one.Order == Order.Order ? Order : one)]
            : [.. deal.Orders, Order];
        var counted = deal.Orders.Where(one => one.State != OrderState.Cancelled).ToList();
        (deal.Net, deal.Gross) = (counted.Sum(one => one.Net), counted.Sum(one => one.Gross));
        return [];
    }
}
