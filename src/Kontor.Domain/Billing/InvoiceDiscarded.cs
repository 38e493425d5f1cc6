using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Billing;

/// <summary>An invoice that was ready is gone: the order is to bill its part again.</summary>
public sealed record InvoiceDiscarded(Id<Order> Order, UnbillOrder Unbilled) : Fact
{
    internal static InvoiceDiscarded Of(Invoice invoice) => new(
        invoice.Order,
        new UnbillOrder(
            invoice.Key,
            invoice.Kind,
            invoice.Billed(),
            invoice.TaxSubtotals,
            [
                .. invoice.Lines.Where(line => line.Advance is not null)
                    .Select(line => new RestoredAdvance(line.Advance!.InvoiceId, new TaxSubtotal(line.TaxCategory, line.TaxPercent, -line.Net, -line.Tax))),
            ]));
}
