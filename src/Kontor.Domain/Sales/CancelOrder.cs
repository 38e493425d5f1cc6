using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Gives the order up: what is reserved is freed; money never moves by itself (V35, V36).</summary>
/// <param name="Reason">Why, for the journal.</param>
public sealed record CancelOrder(string? Reason = null) : IAct<Order>
{
    public static Reason? Refusal(Order order) => order switch
    {
        _ when order.Lines.Any(line => line.Shipped > line.Returned) =>
            new Reason("shipped", $"Goods of {order.Number} were shipped. They must come back before it can be cancelled."),
        _ when order.Lines.Any(line => line.Unstocked > 0) =>
            new Reason("delivered", $"{order.Number} is marked as delivered. Take that back before it is cancelled."),
        _ when order.Lines.Any(line => line.Planned > 0) =>
            new Reason("draft-shipments", $"{order.Number} has draft shipments. Discard them first."),
        _ when order.Lines.Any(line => line.Invoiced != 0 || line.InvoicedNet != 0) =>
            new Reason("invoiced", $"{order.Number} was invoiced. Its invoices must be credited before it can be cancelled."),
        _ when order.Advances.Any(advance => advance.Left.Count > 0) =>
            new Reason("advance-left", $"{order.Number} was invoiced in advance. Credit the advance before it is cancelled."),
        _ when order.ReadyInvoices.Count > 0 =>
            new Reason("ready-invoices", $"{order.Number} has invoices that are ready. Discard them first."),
        _ => null,
    };

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        yield return new OrderEvent(now.NewId<OrderEvent>(), order.Id, "Cancel", Reason ?? "", now.Instant, now.By.Name);
    }
}
