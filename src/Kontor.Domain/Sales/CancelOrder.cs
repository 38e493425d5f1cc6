using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Gives the order up: drafts and unsent papers go, what is reserved is freed; money never moves by itself (V35, V36).</summary>
/// <param name="Reason">Why, for the journal and the credit notes.</param>
/// <param name="Credit">All that was invoiced is credited with it, so that nothing of it is left invoiced (W10).</param>
public sealed record CancelOrder(string? Reason = null, bool Credit = false) : IAct<Order>, IChecked
{
    public static Reason? Refusal(Order order) => order switch
    {
        _ when order.Lines.Any(line => line.Shipped > line.Returned) =>
            new Reason("shipped", $"Goods of {order.Number} were shipped. They must come back before it can be cancelled."),
        _ when order.Lines.Any(line => line.Unstocked > 0) =>
            new Reason("delivered", $"{order.Number} is marked as delivered. Take that back before it is cancelled."),
        _ => null,
    };

    public IEnumerable<Fault> Faults() => Check.Text("reason", Reason, 200);

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        List<Guid> issued = [.. order.Issued.Where(paper => paper.Kind != InvoiceKind.CreditNote).OrderBy(paper => paper.Kind == InvoiceKind.Advance).Select(paper => paper.InvoiceId)];
        if (order.InvoicedGross != 0 && !Credit)
        {
            throw new Refused("invoiced", $"{order.Number} was invoiced: {Words.Plain(order.InvoicedGross)} {order.Currency}. Cancel it with “credit”, which credits its invoices, or credit them first.");
        }

        yield return new OrderEvent(now.NewId<OrderEvent>(), order.Id, "Cancel", Reason ?? "", now.Instant, now.By.Name);
        var why = string.IsNullOrWhiteSpace(Reason) ? $"{order.Number} was cancelled" : Reason.Trim();
        yield return new OrderCancelled(order.Id, order.DraftShipments, order.ReadyInvoices, order.InvoicedGross != 0 ? issued : [], why, [.. order.Prepayments.Select(one => one.Payment)]);
    }
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
