using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Makes the next version of the offer, in place of one that no longer holds (W07).</summary>
public sealed record RenewOrderOffer : IAct<Order>
{
    public IEnumerable<Need> Needs(Order order) => [Need.All<OrderSettings>()];

    public IEnumerable<Fact> Apply(Order order, Moment now) => [order.BeginOffer(now)];
}
