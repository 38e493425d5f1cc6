using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Takes an empty order out of its deal (W03): nothing was ever asked for by it. Its number and its journal stay.</summary>
public sealed record DeleteOrder : IAct<Order>
{
    public static Reason? Refusal(Order order) => order switch
    {
        { Lines.Count: > 0 } => new Reason("order-not-empty", $"{order.Number} has rows. Only an empty order is deleted; cancel this one instead."),
        { Deal: null } => new Reason("not-of-a-deal", $"{order.Number} is of no deal. Cancel it instead."),
        { IsInvoiced: true } => new Reason("order-invoiced", $"{order.Number} was invoiced, so it stays. Cancel it instead."),
        { Paid: not 0 } or { Prepaid: not 0 } => new Reason("order-paid", $"{order.Number} has payments. Cancel it instead, and refund them."),
        _ => null,
    };

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        var gone = order.InDeal() with { IsGone = true };
        (order.Deal, order.Participant) = (null, null);
        yield return new OrderEvent(now.NewId<OrderEvent>(), order.Id, "Delete", "It was empty.", now.Instant, now.By.Name);
        yield return gone;
    }
}
