using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Billing;

/// <summary>The order of an invoice that is ready is billed otherwise now: the invoice follows, but for what was changed on it itself (V23, V26).</summary>
public sealed record ReaddressInvoice(BillingDetails Before, BillingDetails After) : IAct<Invoice>
{
    public IEnumerable<Need> Needs(Invoice invoice) => [Need.All<PaymentMethod>()];

    public IEnumerable<Fact> Apply(Invoice invoice, Moment now)
    {
        var isByTerm = invoice.InvoiceDate is { } day && invoice.DueDate == invoice.DueOf(day);
        var own = invoice.Billing;
        invoice.Bill(
            After with
            {
                BillingEmail = own.BillingEmail == Before.BillingEmail ? After.BillingEmail : own.BillingEmail,
                Reference = own.Reference == Before.Reference ? After.Reference : own.Reference,
            },
            now.All<PaymentMethod>());
        invoice.DueDate = isByTerm ? invoice.DueOf(invoice.InvoiceDate!.Value) : invoice.DueDate;
        return [];
    }
}
