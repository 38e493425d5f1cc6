using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Billing;

/// <summary>Where the money of a credit note goes: what was not paid is no longer asked for, what was paid is given back to the payments that paid it.</summary>
internal static class MoneyBack
{
    /// <summary>Takes an amount off an invoice. A refund takes its own payment's money first; all other notes what is open, and then the last payment's.</summary>
    /// <param name="invoice">Which.</param>
    /// <param name="amount">With tax.</param>
    /// <param name="by">The credit note.</param>
    /// <returns>What nobody has paid of it, nor owes: an advance did; and what others are to know.</returns>
    public static (decimal Left, IReadOnlyList<Fact> Facts) Of(Invoice invoice, decimal amount, CreditedBy by)
    {
        var closed = by.Refund is null ? Math.Min(invoice.Due, amount) : 0;
        var left = amount - closed;
        var released = new List<Fact>();
        foreach (var share in invoice.PaidBy.Reverse().Where(one => by.Refund is null || one.Payment == by.Refund.Payment).ToList())
        {
            var part = Math.Min(share.Amount, left);
            if (part > 0)
            {
                left -= part;
                invoice.PayBy(share.Payment, -part);
                released.Add(new PaymentReleased(new Id<CustomerPayment>(share.Payment), new ReleaseCustomerPayment(invoice.Id, invoice.Order, part, by)));
            }
        }

        return (left, [new InvoiceSettled(invoice.Id, invoice.Order, closed, -(amount - closed - left)), .. released]);
    }

    /// <summary>What an invoice did not ask for, as it was paid in advance, goes back by the advances that it deducted, the last first.</summary>
    /// <exception cref="Refused">Nobody has paid so much.</exception>
    public static IEnumerable<Fact> PassOn(Invoice invoice, decimal amount, CreditedBy by)
    {
        invoice.Released += amount;
        foreach (var advance in invoice.Lines.Where(line => !invoice.IsRow(line)).OrderByDescending(line => line.Position).GroupBy(line => line.Advance!.InvoiceId))
        {
            var room = advance.Sum(line => -line.Net - line.Tax - line.Advance!.Passed);
            var part = by.Refund is { } refund && refund.Paid != advance.Key ? 0 : Math.Min(room, amount);
            if (part > 0)
            {
                amount -= part;
                var first = advance.First();
                first.Advance = first.Advance! with { Passed = first.Advance.Passed + part };
                yield return new AdvanceRelieved(new Id<Invoice>(advance.Key), new RelieveInvoice(part, by));
            }
        }

        MustBeNothing(invoice, amount, by);
    }

    /// <exception cref="Refused">There is money that nobody has paid.</exception>
    public static void MustBeNothing(Invoice invoice, decimal left, CreditedBy by)
    {
        if (left > 0)
        {
            throw by.Refund is { } refund
                ? new Refused("not-paid-by", $"{refund.Number} did not pay so much of {invoice.Number}: {Words.Plain(left)} {invoice.Currency} are too much.")
                : new Refused("over-credited", $"{Words.Plain(left)} {invoice.Currency} more would be credited than {invoice.Number} asks for.");
        }
    }
}

/// <summary>A credit note, as what it takes back is to know it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="BillAgain">It corrects: the money waits for the right invoice.</param>
/// <param name="Refund">It is the receipt of a refund.</param>
public sealed record CreditedBy(string Number, bool BillAgain, RefundedPayment? Refund);

/// <summary>What paid an invoice pays it no longer: it is the customer's to good, or goes back at once.</summary>
public sealed record PaymentReleased(Id<CustomerPayment> Payment, ReleaseCustomerPayment Release) : Fact;

/// <summary>What an advance had paid in another invoice is credited there.</summary>
public sealed record AdvanceRelieved(Id<Invoice> Advance, RelieveInvoice Relief) : Fact;
