using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Billing;

/// <summary>A credit note takes back so much of the invoice: less is open, and what was paid beyond that is the customer's to good (V40).</summary>
/// <param name="Number">The credit note's.</param>
/// <param name="Gross">How much, with tax; above zero.</param>
/// <param name="Subtotals">For each category and rate; below zero.</param>
public sealed record ReduceInvoice(string Number, decimal Gross, IReadOnlyList<TaxSubtotal> Subtotals) : IAct<Invoice>
{
    public IEnumerable<Fact> Apply(Invoice invoice, Moment now)
    {
        // Its rows may come to more than it asked for: what was paid in advance was taken off.
        if (Gross > invoice.RowsGross - invoice.Credited)
        {
            throw new Refused("over-credited", $"Of {invoice.Number} {Words.Plain(invoice.RowsGross - invoice.Credited)} {invoice.Currency} are not credited yet; {Words.Plain(Gross)} is more.");
        }

        foreach (var rate in invoice.Kind == InvoiceKind.Advance ? Subtotals : [])
        {
            // An advance has one row for each rate.
            var line = invoice.Lines.First(one => one.TaxKey() == rate.Key());
            line.CreditedNet -= rate.Base;
            line.CreditedQuantity = line.CreditedNet == line.Net ? line.Quantity : line.CreditedQuantity;
            invoice.CreditedTax = TaxSubtotals.Less(invoice.CreditedTax, [rate]);
        }

        var toGood = Math.Max(0, Gross - invoice.Due);
        invoice.Credited += Gross;
        invoice.Released += toGood;
        yield return new InvoiceSettled(invoice.Id, invoice.Order, Gross - toGood, -toGood);
        if (toGood > 0)
        {
            yield return CreditWaits.Of(invoice, toGood, Number, now);
        }
    }
}

/// <summary>A customer has money to good from a credit note.</summary>
public sealed record CreditWaits(MoneyIn Money) : Fact
{
    internal static CreditWaits Of(Invoice invoice, decimal amount, string creditNote, Moment now) => new(new MoneyIn(
        invoice.Customer, invoice.CustomerName, invoice.Order, invoice.OrderNumber, invoice.Currency, amount, invoice.PaymentMethod, now.Today, creditNote, null));
}
