using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Billing;

/// <summary>A credit note takes back so much of the invoice: less is open, and what was paid beyond that is the customer's to good (V40).</summary>
/// <param name="Number">The credit note's.</param>
/// <param name="Gross">How much, with tax; above zero.</param>
public sealed record ReduceInvoice(string Number, decimal Gross) : IAct<Invoice>
{
    public IEnumerable<Fact> Apply(Invoice invoice, Moment now)
    {
        // Its rows may come to more than it asked for: what was paid in advance was taken off.
        if (Gross > invoice.RowsGross - invoice.Credited)
        {
            throw new Refused("over-credited", $"Of {invoice.Number} {Words.Plain(invoice.RowsGross - invoice.Credited)} {invoice.Currency} are not credited yet; {Words.Plain(Gross)} is more.");
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
