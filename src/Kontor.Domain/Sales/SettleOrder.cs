using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Of an invoice of the order less is open, because it was paid or credited.</summary>
/// <param name="InvoiceId">Which.</param>
/// <param name="Closed">How much less is open.</param>
/// <param name="Money">How much of that was paid.</param>
public sealed record SettleOrder(Guid InvoiceId, decimal Closed, decimal Money) : IAct<Order>
{
    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        order.Paid += Money;
        order.Issued = [.. order.Issued.Select(paper => paper.InvoiceId == InvoiceId ? paper with { Due = paper.Due - Closed } : paper)];
        return order.AgreedTerm?.Holds == Parties.PaymentHold.Shipping ? InvoiceOrder.Leave(order, order.Lines, now) : [];
    }
}
