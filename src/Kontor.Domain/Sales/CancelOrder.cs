using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Gives the order up: drafts and unsent papers go, what is reserved is freed; money never moves by itself (V35, V36).</summary>
/// <param name="Reason">Why, for the events of the order and the credit notes.</param>
/// <param name="Credit">All that was invoiced is credited with it, so that nothing of it is left invoiced (W10); without it an invoiced order is answered with 428.</param>
public sealed record CancelOrder(string? Reason = null, bool Credit = false) : IAct<Order>, IChecked
{
    public static Reason? Refusal(Order order) => OrderCancellation.Refusal(order) ?? order switch
    {
        _ when order.Lines.Any(line => line.Shipped > line.Returned) =>
            new Reason("shipped", $"Goods of {order.Number} were shipped. They must come back before it can be cancelled, or it is cancelled with the goods left to the customer (“cancel shipped”)."),
        _ when order.Lines.Any(line => line.Unstocked > 0) =>
            new Reason("delivered", $"{order.Number} is marked as delivered. Take that back before it is cancelled."),
        _ => null,
    };

    public static IEnumerable<Permit> AlsoNeeds(Order order) => OrderCancellation.AlsoNeeds(order);

    /// <summary>Nothing but its own drafts and reservations goes with an order that has no papers and no money.</summary>
    public static bool LooksBeyond(Order order) => order.Issued.Count > 0 || order.ReadyInvoices.Count > 0 || order.Prepayments.Count > 0;

    public IEnumerable<Fault> Faults() => Check.Text("reason", Reason, 200);

    public IEnumerable<Fact> Apply(Order order, Moment now) => OrderCancellation.Of(order, Reason, Credit, stays: null, now);
}

/// <summary>An order was given up: what was prepared for it goes.</summary>
/// <param name="Order">Which.</param>
/// <param name="Shipments">Its drafts.</param>
/// <param name="Ready">Its papers that were not sent.</param>
/// <param name="Issued">Its papers to be credited.</param>
/// <param name="Reason">As the credit notes print it.</param>
/// <param name="Payments">Those of which something waits for it.</param>
public sealed record OrderCancelled(
    Id<Order> Order, IReadOnlyList<Guid> Shipments, IReadOnlyList<Guid> Ready, IReadOnlyList<Guid> Issued, string Reason, IReadOnlyList<Guid> Payments) : Fact;
