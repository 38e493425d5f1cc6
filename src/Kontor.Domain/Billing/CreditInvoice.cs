using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Billing;

/// <summary>Takes an issued invoice back by a credit note: all that is left of it, or rows of it (V39–V41, rule 7). The note has its number at once and is paid; it is sent when somebody sends it.</summary>
public sealed record CreditInvoice : IAct<Invoice>, IChecked
{
    /// <summary>Nothing means all that is not credited yet.</summary>
    public IReadOnlyList<CreditedRow>? Lines { get; init; }

    /// <summary>Why; it stands on the note.</summary>
    public string? Reason { get; init; }

    /// <summary>It is corrected: what is credited is to be billed again, and a closed order is taken up again (W11). Otherwise it is let go.</summary>
    public bool BillAgain { get; init; }

    public static Reason? Refusal(Invoice invoice) => invoice switch
    {
        { Kind: InvoiceKind.CreditNote } => new Reason("credit-note", $"{invoice.Label} is a credit note; it takes an invoice back itself."),
        _ when CreditedPart.Left(invoice).Count == 0 =>
            new Reason("already-credited", $"{invoice.Label} is credited whole."),
        { OnAccount: false } and ({ Paid: 0 } or { Due: <= 0 }) => NotOnAccount(invoice),
        _ => null,
    };

    /// <summary>Its order knows what of an advance was deducted.</summary>
    public static bool LooksBeyond(Invoice invoice) => invoice.Kind == InvoiceKind.Advance;

    public static IAct? Least => new CreditInvoice { Reason = "To be said" };

    public IEnumerable<Fault> Faults() =>
    [
        .. Check.That(!string.IsNullOrWhiteSpace(Reason), "reason", "Reason is required: it stands on the credit note."),
        .. Check.Text("reason", Reason, 200),
        .. Check.Rows("lines", Lines, 5000),
        .. Check.That(Lines is null or { Count: > 0 }, "lines", "A credit note needs at least one row."),
    ];

    public IEnumerable<Fact> Apply(Invoice invoice, Moment now)
    {
        var rows = Lines is null ? CreditedPart.Left(invoice) : CreditedPart.Chosen(invoice, Lines);
        var exactly = Lines is null && !invoice.OnAccount && invoice.Due < CreditBook.Worth(invoice, rows) ? invoice.Due : (decimal?)null;
        return [Credited(invoice, exactly is { } due ? CreditedShare.Of(invoice, due, []) : rows, Reason!.Trim(), BillAgain, exactly)];
    }

    /// <summary>Writes the note; of what is not on account only what nobody has paid is credited (V38).</summary>
    /// <exception cref="Refused">More was paid at once: it goes back by a refund.</exception>
    internal static InvoiceCredited Credited(Invoice invoice, IReadOnlyList<CreditedPart> rows, string reason, bool billAgain, decimal? exactly = null)
    {
        var open = invoice.Due;
        var note = CreditBook.Write(invoice, rows, reason, exactly);
        return invoice.OnAccount || -(note.Gross + note.Rounding) <= open
            ? new InvoiceCredited(invoice.Order, new CreditOrder(note with { Credits = note.Credits! with { BillAgain = billAgain } }, billAgain))
            : throw new Refused(NotOnAccount(invoice));
    }

    private static Reason NotOnAccount(Invoice invoice) => new("not-on-account", $"{invoice.Number} was to be paid by {invoice.PaymentMethod}, not on account. " + invoice switch
    {
        { Paid: 0 } => "Change the order and credit what it is invoiced beyond that, or cancel the order with its invoices.",
        { Due: > 0 } => $"Only {Words.Plain(invoice.Due)} {invoice.Currency} of it are not paid. Refund the payment first: that credits what was paid too much.",
        _ => "Refund the payment: that writes the credit note for what it paid. Or cancel the order with its invoices.",
    });
}

/// <summary>A row of an invoice to credit: so many of it, or an amount.</summary>
/// <param name="Line">The row of the invoice.</param>
/// <param name="Quantity">Of the printed quantity; nothing means all that is left, unless an amount is said.</param>
/// <param name="Amount">Without tax, instead of a quantity.</param>
public sealed record CreditedRow(Id<InvoiceLine> Line, decimal? Quantity = null, decimal? Amount = null);

/// <summary>A credit note is to be written, and the order is to know.</summary>
public sealed record InvoiceCredited(Id<Order> Order, CreditOrder Credit) : Fact;
