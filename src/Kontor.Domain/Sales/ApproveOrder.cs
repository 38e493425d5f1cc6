using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Accepts the order internally (K07).</summary>
public sealed record ApproveOrder : IAct<Order>
{
    public static Reason? Refusal(Order order) => order.Empty;

    public static Reason? RefusalTo(Order order, Actor by) => !order.Terms.MayApproveOwn && order.PlacedById == by.Id
        ? new Reason("own-order", $"{order.Number} is your own order; the settings ask for somebody else to approve it.")
        : null;

    /// <summary>Where goods are promised by the approval, there must be some.</summary>
    public static bool LooksBeyond(Order order) => order.Terms.ReserveAt != ReserveAt.Save;

    public IEnumerable<Fact> Apply(Order order, Moment now) => [];
}
