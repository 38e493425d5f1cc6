using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Billing;

/// <summary>Its order is given up: what is left of the invoice is taken back, whatever it was paid by (W10).</summary>
/// <param name="Reason">As the credit note prints it.</param>
public sealed record GiveUpInvoice(string Reason) : IAct<Invoice>
{
    public IEnumerable<Fact> Apply(Invoice invoice, Moment now)
    {
        if (invoice.Kind == InvoiceKind.Advance)
        {
            // Its order knows how much of it was not deducted, once the invoices that did are taken back.
            return [new AdvanceGivenUp(invoice.Order, new GiveBackOrderAdvance(invoice.Key, Reason))];
        }

        var rows = CreditedPart.Left(invoice);
        return rows.Count == 0 ? [] : [new InvoiceCredited(invoice.Order, new CreditOrder(CreditBook.Write(invoice, rows, Reason), BillAgain: false))];
    }
}

/// <summary>What is left of an advance is to be given back.</summary>
public sealed record AdvanceGivenUp(Id<Order> Order, GiveBackOrderAdvance Back) : Fact;
