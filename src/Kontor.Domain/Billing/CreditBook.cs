using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Billing;

/// <summary>Writes the note that takes rows of an invoice back, and books them on it; at the invoice's own rates (rule 7).</summary>
internal static class CreditBook
{
    private const int MostCents = 3;

    /// <param name="invoice">Which.</param>
    /// <param name="rows">What of it.</param>
    /// <param name="reason">As the note prints it.</param>
    /// <param name="exactly">How much the note is to come to, where an amount was said.</param>
    /// <param name="refund">The payment whose refund it is the receipt of.</param>
    /// <exception cref="Faulty">The amount cannot be divided over the rows.</exception>
    public static Bill Write(Invoice invoice, IReadOnlyList<CreditedPart> rows, string reason, decimal? exactly = null, RefundedPayment? refund = null)
    {
        var currency = new Currency(invoice.Currency);
        var tax = Taxed(invoice, rows, exactly is not null);
        var rounding = Rounding(invoice, rows, tax.Gross);
        if (exactly is { } asked && tax.Gross + rounding != asked)
        {
            throw new Faulty("amount", $"{Words.Plain(asked)} {currency} cannot be divided over the rows of {invoice.Number}; {Words.Plain(tax.Gross + rounding)} can.");
        }

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
            Credits = new CreditedPaper(invoice.Key, invoice.Number!, invoice.InvoiceDate!.Value, reason, refund),
            Rounding = -rounding,
        };
    }

    /// <summary>What a note of these rows would give back, with tax and rounding.</summary>
    public static decimal Worth(Invoice invoice, IReadOnlyList<CreditedPart> rows) =>
        rows.Count == 0 ? 0 : Taxed(invoice, rows, exactly: false).Gross is var gross ? gross + Rounding(invoice, rows, gross) : 0;

    /// <summary>What is not credited yet of its rows, for each rate, before advances are taken off.</summary>
    public static IReadOnlyDictionary<TaxKey, TaxRemainder> RowsLeft(Invoice invoice) =>
        BilledOverTime.Remaining(
            invoice.Lines.Where(invoice.IsRow).GroupBy(line => line.TaxKey()).Select(rate => new TaxSubtotal(rate.Key.Category, rate.Key.Percent, rate.Sum(line => line.Net), rate.Sum(line => line.Tax))),
            invoice.CreditedTax);

    /// <summary>Base × rate, and what exhausts a rate takes the rest of its tax; prices that include tax, and an amount that was said, are given back as they are.</summary>
    private static DocumentTax Taxed(Invoice invoice, IReadOnlyList<CreditedPart> rows, bool exactly)
    {
        var currency = new Currency(invoice.Currency);
        var left = rows.Any(row => !invoice.IsRow(row.Line)) ? BilledOverTime.Remaining(invoice.TaxSubtotals, invoice.CreditedTax) : RowsLeft(invoice);
        return DocumentTax.Of(currency, [.. rows.Select(row => new TaxedAmount(row.Net, row.Line.TaxKey()))], null, null, null, TaxOf);

        decimal TaxOf(TaxKey key, decimal taxable)
        {
            var rest = left.GetValueOrDefault(key);
            var tax = rest.TaxOf(currency, key, taxable);
            List<CreditedPart> own = [.. rows.Where(row => row.Line.TaxKey() == key)];
            var within = own.Sum(row => row.Gross ?? 0) - taxable;
            return taxable != rest.Base && own.TrueForAll(row => row.Gross is not null) && within >= 0 && within <= rest.Tax
                && (exactly || Math.Abs(within - tax) <= MostCents * currency.Unit)
                ? within
                : tax;
        }
    }

    /// <summary>What the coins could not pay is credited with the last of it, and no more is given back than was asked (BT-114).</summary>
    private static decimal Rounding(Invoice invoice, IReadOnlyList<CreditedPart> rows, decimal gross)
    {
        if (invoice.Rounding == 0)
        {
            return 0;
        }

        var left = invoice.Rounding - invoice.Credited + invoice.CreditedTax.Sum(one => one.Base + one.Tax);
        var isWhole = rows.Any(row => !invoice.IsRow(row.Line));
        var isLast = invoice.Lines.Where(line => isWhole || invoice.IsRow(line)).All(line => rows.FirstOrDefault(row => row.Line == line) is { } row ? line.CreditedNet + row.Net == line.Net : line.CreditedNet == line.Net);
        return isLast ? Math.Clamp(left, Math.Min(0, invoice.Rounding), Math.Max(0, invoice.Rounding)) : Math.Min(0, invoice.Creditable - gross);
    }

    /// <summary>What is credited of an advance tells of which, as what is deducted does.</summary>
    private static BillLine Printed(Invoice invoice, BillLine line) => invoice.Kind == InvoiceKind.Advance
        ? line with { Advance = new DeductedAdvance(invoice.Key, invoice.Number!, invoice.InvoiceDate!.Value) }
        : line;
}
