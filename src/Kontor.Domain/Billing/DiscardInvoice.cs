using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Billing;

/// <summary>Throws away an invoice that was not sent: what it covered is to be invoiced again.</summary>
public sealed record DiscardInvoice : IAct<Invoice>
{
    public IEnumerable<Fact> Apply(Invoice invoice, Moment now) =>
    [
        new InvoiceDiscarded(
            invoice.Id, invoice.Order, [.. invoice.Lines.Select(line => new BilledLine(line.OrderLine, line.Covers, line.Net))], invoice.TaxSubtotals),
    ];
}
