using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Gives an order up though its goods are with the customer, who keeps them: nothing is to come back, and all that was invoiced is credited (W10's override).</summary>
/// <param name="Reason">Why, for the events of the order and the credit notes.</param>
/// <param name="Credit">All that was invoiced is credited with it; without it an invoiced order is answered with 428.</param>
public sealed record CancelShippedOrder(string? Reason = null, bool Credit = false) : IAct<Order>, IChecked
{
    public static Reason? Refusal(Order order) => OrderCancellation.Refusal(order) ?? order switch
    {
        _ when order.Lines.All(line => line.Delivered <= 0) => new Reason("nothing-shipped", $"The customer has no goods of {order.Number}: cancel it."),
        _ when order.DraftReturns.Count > 0 => new Reason("draft-returns", $"Goods of {order.Number} are on their way back. Confirm or discard the returns first."),
        _ => null,
    };

    public static IEnumerable<Permit> AlsoNeeds(Order order) => OrderCancellation.AlsoNeeds(order);

    public IEnumerable<Fault> Faults() => Check.Text("reason", Reason, 200);

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        var goods = order.Lines.Where(line => line.Delivered > 0).Select(line => $"{Words.Plain(line.Delivered)} × {line.Sku ?? line.Description}").ToList();
        var more = goods.Count > 10 ? $" and {goods.Count - 10} rows more" : "";
        return OrderCancellation.Of(order, Reason, Credit, $"The customer keeps {string.Join(", ", goods.Take(10))}{more}.", now);
    }
}
