using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Billing;

/// <summary>Issues the invoice: it takes its number and leaves by mail to the billing address, in one (V26).</summary>
/// <param name="Channel">Mail, or print for a customer without a mail address.</param>
public sealed record SendInvoice(InvoiceChannel Channel = InvoiceChannel.Mail) : IAct<Invoice>
{
    public static Reason? Refusal(Invoice invoice) => invoice is { TaxCurrency: { } owed, ExchangeRate: null }
        ? new Reason("no-exchange-rate", $"The {invoice.Label} cannot tell its tax in {owed}: its order has no exchange rate. Discard it, give the order its exchange rate, and invoice again.")
        : null;

    public IEnumerable<Need> Needs(Invoice invoice) => [Need.Number(Series(invoice))];

    /// <summary>Credit notes have numbers of their own (rule 10).</summary>
    private static string Series(Invoice invoice) => invoice.Kind == InvoiceKind.CreditNote ? "credit-note" : "invoice";

    public IEnumerable<Fact> Apply(Invoice invoice, Moment now)
    {
        if (Channel == InvoiceChannel.Mail && string.IsNullOrEmpty(invoice.BillingEmail))
        {
            throw new Refused("no-billing-email", $"The {invoice.Label} has no billing email. Add one to the invoice, or send it by the channel “print”.");
        }

        invoice.Number = now.Number(Series(invoice));
        invoice.InvoiceDate ??= now.Today;
        invoice.DueDate ??= invoice.DueOf(invoice.InvoiceDate.Value);
        invoice.SentAt = now.Instant;
        invoice.Channel = Words.Kebab(Channel.ToString());
        yield return new InvoiceSent(invoice);
        if (invoice is { Kind: InvoiceKind.CreditNote, Credits: null, Gross: < 0 })
        {
            // It takes no invoice back, so the customer has it to good at once (T14).
            invoice.Released = -invoice.Gross;
            yield return new InvoiceSettled(invoice.Id, invoice.Order, 0, invoice.Gross);
            yield return CreditWaits.Of(invoice, -invoice.Gross, invoice.Number, now);
        }

        if (Channel == InvoiceChannel.Mail)
        {
            yield return InvoiceMailed.Of(invoice, invoice.BillingEmail!);
        }
    }
}

/// <summary>How an invoice leaves the house.</summary>
public enum InvoiceChannel
{
    /// <summary>To the billing email.</summary>
    Mail,

    /// <summary>Printed and posted by us.</summary>
    Print,

    /// <summary>It has its number and is not sent yet.</summary>
    None,
}
