using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Billing;

/// <summary>A credit note takes back so much of the invoice: less is open, and what was paid beyond that is the customer's to good (V40).</summary>
/// <param name="Amount">With tax, and with what the coins could not pay; above zero.</param>
/// <param name="Subtotals">For each category and rate; below zero.</param>
/// <param name="By">The credit note.</param>
public sealed record ReduceInvoice(decimal Amount, IReadOnlyList<TaxSubtotal> Subtotals, CreditedBy By) : IAct<Invoice>
{
    public IEnumerable<Fact> Apply(Invoice invoice, Moment now)
    {
        // Its rows may come to more than it asked for: what was paid in advance was taken off.
        if (Amount > invoice.Creditable)
        {
            throw new Refused("over-credited", $"Of {invoice.Number} {Words.Plain(invoice.Creditable)} {invoice.Currency} are not credited yet; {Words.Plain(Amount)} is more.");
        }

        foreach (var rate in invoice.Kind == InvoiceKind.Advance ? Subtotals : [])
        {
            // An advance has one row for each rate.
            var line = invoice.Lines.First(one => one.TaxKey() == rate.Key());
            line.CreditedNet -= rate.Base;
            line.CreditedQuantity = line.CreditedNet == line.Net ? line.Quantity : line.CreditedQuantity;
            invoice.CreditedTax = TaxSubtotals.Less(invoice.CreditedTax, [rate]);
        }

        invoice.Credited += Amount;
        var (left, facts) = MoneyBack.Of(invoice, Amount, By);
        return left == 0 ? facts : [.. facts, .. MoneyBack.PassOn(invoice, left, By)];
    }
}
