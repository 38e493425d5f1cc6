using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>The order was given up: what no invoice deducted of an advance is credited, each rate by what was posted (rule 6).</summary>
/// <param name="InvoiceId">The advance.</param>
/// <param name="Reason">As the credit note prints it.</param>
public sealed record GiveBackOrderAdvance(Guid InvoiceId, string Reason) : IAct<Order>
{
    public IEnumerable<Fact> Apply(Order order, Moment now) =>
        AdvanceBilling.GiveUp(order, InvoiceId, Reason, now) is { } bill ? [new OrderBilled(order.Id, [bill])] : [];
}
