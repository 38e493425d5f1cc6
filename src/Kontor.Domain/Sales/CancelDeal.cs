using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Gives the whole sale up: all its orders are cancelled with what is offered of them, or none (W07).</summary>
/// <param name="Reason">Why, for the events of its orders and the credit notes.</param>
/// <param name="Credit">All that was invoiced of its orders is credited with it; without it a deal that was invoiced is answered with 428.</param>
public sealed record CancelDeal(string? Reason = null, bool Credit = false) : IAct<Deal>, IChecked
{
    public IEnumerable<Fault> Faults() => Check.Text("reason", Reason, 200);

    public IEnumerable<Need> Needs(Deal deal) => Standing(deal).Select(one => Need.Of(one.Order));

    public IEnumerable<Fact> Apply(Deal deal, Moment now)
    {
        var orders = Standing(deal).Select(one => now.The(one.Order)).ToList();
        var against = orders.Select(Against).OfType<string>().ToList();
        if (against.Count > 0)
        {
            throw new Refused("orders-stand", $"{deal.Name} cannot be cancelled. {string.Join(" ", against)}");
        }

        var invoiced = orders.Where(order => order.InvoicedGross != 0).ToList();
        if (invoiced.Count > 0 && !Credit && !now.IsRehearsal)
        {
            throw new Unconfirmed(
                "confirm-credit", $"Of {deal.Name} {string.Join(", ", invoiced.Select(order => $"{order.Number} ({Words.Plain(order.InvoicedGross)} {order.Currency})"))} was invoiced. When it is cancelled, all of that is credited: say so with “credit”.");
        }

        deal.Reason = Change.Optional(deal.Reason, Reason);
        return [new DealCancelled([.. orders.Select(order => order.Id)], Reason, Credit)];
    }

    private static IEnumerable<DealOrder> Standing(Deal deal) => deal.Orders.Where(one => one.State != OrderState.Cancelled);

    private static string? Against(Order order) => order.State == OrderState.Closed ? $"{order.Number} is closed." : CancelOrder.Refusal(order)?.Sentence;
}
