using Kontor.Domain.Kernel;

namespace Kontor.Domain.Billing;

/// <summary>A paper that was ready does not fit its order any more: it goes, and the order is asked for another.</summary>
public sealed record WithdrawInvoice : IAct<Invoice>
{
    public IEnumerable<Fact> Apply(Invoice invoice, Moment now) => [InvoiceDiscarded.Of(invoice, thenFollow: true)];
}
