using Kontor.Domain.Kernel;

namespace Kontor.Domain.Billing;

/// <summary>Changes the dates, the receiver or the note of an invoice that is ready; an amount follows from the order.</summary>
public sealed record EditInvoice : IAct<Invoice>, IChecked
{
    /// <summary>The due date follows by the payment term, unless it is given too (V23).</summary>
    [Clearable]
    public DateOnly? InvoiceDate { get; init; }

    /// <summary>Cleared, it is by the payment term again.</summary>
    [Clearable]
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
        var due = Change.Day(null, DueDate);
        var dated = Change.Day(invoice.InvoiceDate, InvoiceDate);
        invoice.InvoiceDate = due is null ? dated : dated ?? now.Today;
        invoice.DueDate = due ?? (InvoiceDate is null && DueDate is null ? invoice.DueDate : invoice.InvoiceDate is { } day ? invoice.DueOf(day) : null);
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
