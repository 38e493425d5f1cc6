using Kontor.Domain.Kernel;

namespace Kontor.Domain.Billing;

/// <summary>Throws away an invoice that was not sent: what it covered is to be invoiced again.</summary>
public sealed record DiscardInvoice : IAct<Invoice>
{
    public IEnumerable<Fact> Apply(Invoice invoice, Moment now) => [InvoiceDiscarded.Of(invoice)];
}
