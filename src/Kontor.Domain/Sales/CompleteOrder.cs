using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Invoices an order without goods by itself, because the settings say so (T09).</summary>
public sealed record CompleteOrder : IAct<Order>
{
    public IEnumerable<Need> Needs(Order order) => OrderTaxes.Needs;

    public IEnumerable<Fact> Apply(Order order, Moment now) =>
    [
        new OrderEvent(now.NewId<OrderEvent>(), order.Id, "Completed", Says(order), now.Instant, now.By.Name),
        new OrderCompleted(order.Id, Says(order)),
        .. OrderBilling.Billed(order, new BillOrder(), sendAtOnce: true, now),
    ];

    private static string Says(Order order) => $"{order.Number} has no inventory items: it was invoiced and completed by itself.";
}
