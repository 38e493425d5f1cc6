using Kontor.Domain.Kernel;

namespace Kontor.Domain.Billing;

/// <summary>Changes the dates, the receiver or the note of an invoice that is ready; an amount follows from the order.</summary>
public sealed record EditInvoice : IAct<Invoice>, IChecked
{
    /// <summary>The due date follows by the payment term, unless it is given too (V23).</summary>
    public DateOnly? InvoiceDate { get; init; }

    public DateOnly? DueDate { get; init; }

    public string? BillingEmail { get; init; }

    public string? Reference { get; init; }

    public string? Note { get; init; }

    public IEnumerable<Fault> Faults() =>
    [
        .. Check.Email("billingEmail", BillingEmail),
        .. Check.Text("reference", Reference, 200),
        .. Check.Length("note", Note, 2000),
    ];

    public IEnumerable<Fact> Apply(Invoice invoice, Moment now)
    {
        invoice.InvoiceDate = InvoiceDate ?? (DueDate is null ? invoice.InvoiceDate : invoice.InvoiceDate ?? now.Today);
        invoice.DueDate = DueDate ?? (InvoiceDate is null ? invoice.DueDate : invoice.DueOf(InvoiceDate.Value));
        if (invoice.DueDate < invoice.InvoiceDate)
        {
            throw new Faulty("dueDate", "The due date cannot be before the invoice date.");
        }

        invoice.BillingEmail = Change.Optional(invoice.BillingEmail, BillingEmail);
        invoice.Reference = Change.Optional(invoice.Reference, Reference);
        invoice.Note = Change.Optional(invoice.Note, Note);
        return [];
    }
}
