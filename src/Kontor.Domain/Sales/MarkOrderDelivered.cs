using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Says by hand that the rest was delivered: no package card, and nothing leaves the stock (V07). What was reserved is freed.</summary>
public sealed record MarkOrderDelivered : IAct<Order>
{
    public static Reason? Refusal(Order order) => order switch
    {
        { Fulfilment: Fulfilment.NotApplicable } => new Reason("nothing-to-deliver", $"{order.Number} has nothing to deliver."),
        { OnHold: true } => order.Held,
        _ when order.Lines.All(line => line.Open == 0) => new Reason("already-delivered", $"{order.Number} is already delivered."),
        _ when order.Lines.Any(line => line.Planned > 0) =>
            new Reason("draft-shipments", $"{order.Number} has draft shipments. Confirm or discard them first."),
        _ => null,
    };

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        foreach (var line in order.Lines)
        {
            line.DeliveredOn = line.Open > 0 ? now.Today : line.DeliveredOn;
            line.Unstocked += line.Open;
        }

        return [new Warned(
            "nothing-deducted",
            $"{order.Number} is marked as delivered: nothing was deducted from stock and no package card can be made. “Add shipment” does both.")];
    }
}
