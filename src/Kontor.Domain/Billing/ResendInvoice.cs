using Kontor.Domain.Kernel;

namespace Kontor.Domain.Billing;

/// <summary>Sends an issued invoice or credit note, for the first time or again; its number stays (V41).</summary>
/// <param name="Channel">Mail, or print.</param>
/// <param name="To">Instead of the billing email.</param>
public sealed record ResendInvoice(InvoiceChannel Channel = InvoiceChannel.Mail, string? To = null) : IAct<Invoice>, IChecked
{
    public IEnumerable<Fault> Faults() =>
    [
        .. Check.Email("to", To),
        .. Check.That(Channel != InvoiceChannel.None, "channel", "Say how it is sent: by mail or print."),
    ];

    public IEnumerable<Fact> Apply(Invoice invoice, Moment now)
    {
        var receiver = Change.Optional(invoice.BillingEmail, To);
        if (Channel == InvoiceChannel.Mail && receiver is null)
        {
            throw new Refused("no-billing-email", $"{invoice.Label} has no billing email. Say to whom it goes, or send it by the channel “print”.");
        }

        invoice.ResentAt = now.Instant;
        return Channel == InvoiceChannel.Mail ? [InvoiceMailed.Of(invoice, receiver!)] : [];
    }
}
