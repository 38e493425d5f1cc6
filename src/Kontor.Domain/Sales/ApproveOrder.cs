using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Accepts the order internally (K07).</summary>
public sealed record ApproveOrder : IAct<Order>
{
    public static Reason? Refusal(Order order) => order.Empty;

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        if (!order.Terms.MayApproveOwn && order.PlacedById == now.By.Id)
        {
            throw new Refused("own-order", $"{order.Number} is your own order; the settings ask for somebody else to approve it.");
        }

        return [];
    }
}
