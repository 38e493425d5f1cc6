using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Billing;

/// <summary>Writes the note that takes rows of an invoice back, and books them on it; at the invoice's own rates (rule 7).</summary>
internal static class CreditBook
{
    public static Bill Write(Invoice invoice, IReadOnlyList<CreditedPart> rows, string reason)
    {
        // What exhausts a rate takes the rest of its tax.
        var currency = new Currency(invoice.Currency);
        var left = BilledOverTime.Remaining(invoice.TaxSubtotals, invoice.CreditedTax);
        var tax = BilledOverTime.Of(currency, [.. rows.Select(row => new TaxedAmount(row.Net, row.Line.TaxKey()))], left);

        // An advance is booked when the note is issued: its order may give a part back too.
        if (invoice.Kind != InvoiceKind.Advance)
        {
            invoice.CreditedTax = TaxSubtotals.Sum(invoice.CreditedTax, tax.Subtotals);
            foreach (var row in rows)
            {
                row.Line.CreditedNet += row.Net;
                row.Line.CreditedQuantity += row.Quantity;
            }
        }

        return new Bill(
            invoice.Order,
            default,
            InvoiceKind.CreditNote,
            null,
            [.. rows.Select((row, index) => Printed(invoice, row.Print(tax.LineTax[index], currency)))],
            -tax.Net,
            -tax.Tax,
            -tax.Gross,
            [.. tax.Subtotals.Select(one => one with { Base = -one.Base, Tax = -one.Tax })],
            null,
            null,
            SendAtOnce: true)
        {
            Credits = new CreditedPaper(invoice.Key, invoice.Number!, invoice.InvoiceDate!.Value, reason),
        };
    }

    /// <summary>What is credited of an advance tells of which, as what is deducted does.</summary>
    private static BillLine Printed(Invoice invoice, BillLine line) => invoice.Kind == InvoiceKind.Advance
        ? line with { Advance = new DeductedAdvance(invoice.Key, invoice.Number!, invoice.InvoiceDate!.Value) }
        : line;
}
