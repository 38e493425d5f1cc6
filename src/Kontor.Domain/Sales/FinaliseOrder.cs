using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Freezes the content for ever (K14): rows, prices, customer and addresses stay; it is still shipped, invoiced, returned, cancelled and closed.</summary>
/// <param name="Confirm">Must be true, or it is answered with 428: it cannot be taken back.</param>
public sealed record FinaliseOrder(bool Confirm = false) : IAct<Order>
{
    public static Reason? Refusal(Order order) => order switch
    {
        { Finalised: true } => new Reason("already-finalised", $"{order.Number} is already finalised ({order.FinalisedBy}, {order.FinalisedAt:yyyy-MM-dd HH:mm} UTC)."),
        { Lines.Count: 0 } => new Reason("order-empty", $"{order.Number} has no rows. Add what was agreed before it is finalised."),
        _ => null,
    };

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        if (!Confirm && !now.IsRehearsal)
        {
            throw new Unconfirmed(
                "confirm-finalise", $"To finalise {order.Number} cannot be taken back: its rows, prices, customer and addresses stay as they are for ever. Send “confirm”: true to do it.");
        }

        (order.Finalised, order.FinalisedAt, order.FinalisedBy) = (true, now.Instant, now.By.Name);
        return [];
    }
}
