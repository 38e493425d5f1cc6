using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Gives the whole sale up: all its orders are cancelled with what is offered of them, or none (W07).</summary>
/// <param name="Reason">Why.</param>
public sealed record CancelDeal(string? Reason = null) : IAct<Deal>, IChecked
{
    public IEnumerable<Fault> Faults() => Check.Text("reason", Reason, 500);

    public IEnumerable<Need> Needs(Deal deal) => Standing(deal).Select(one => Need.Of(one.Order));

    public IEnumerable<Fact> Apply(Deal deal, Moment now)
    {
        var orders = Standing(deal).Select(one => now.The(one.Order)).ToList();
        var against = orders.Select(Against).OfType<string>().ToList();
        if (against.Count > 0)
        {
            throw new Refused("orders-stand", $"{deal.Name} cannot be cancelled. {string.Join(" ", against)}");
        }

        deal.Reason = Change.Optional(deal.Reason, Reason);
        return [new DealCancelled([.. orders.Select(order => order.Id)], Reason)];
    }

    private static IEnumerable<DealOrder> Standing(Deal deal) => deal.Orders.Where(one => one.State != OrderState.Cancelled);

    private static string? Against(Order order) => order.State == OrderState.Closed ? $"{order.Number} is closed." : CancelOrder.Refusal(order)?.Sentence;
}
