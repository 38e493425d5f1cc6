using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
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
        _ => null,
    };

    public IEnumerable<Fault> Faults() =>
    [
        .. Check.That(!string.IsNullOrWhiteSpace(Reason), "reason", "Reason is required: it stands on the credit note."),
        .. Check.Text("reason", Reason, 200),
        .. Check.Rows("lines", Lines, 5000),
        .. Check.That(Lines is null or { Count: > 0 }, "lines", "A credit note needs at least one row."),
    ];

    public IEnumerable<Need> Needs(Invoice invoice) => [Need.All<PaymentMethod>()];

    public IEnumerable<Fact> Apply(Invoice invoice, Moment now)
    {
        var method = now.All<PaymentMethod>().FirstOrDefault(one => one.Code == invoice.PaymentMethod);
        if (method is { IsInvoice: false })
        {
            throw new Refused("not-on-account", $"{invoice.Number} was paid by {method.Name}, not on account. Refund the payment, and mark the order as compensated, or cancel the whole order with its invoices.");
        }

        var rows = Lines is null ? CreditedPart.Left(invoice) : CreditedPart.Chosen(invoice, Lines);
        return [new InvoiceCredited(invoice.Order, new CreditOrder(CreditBook.Write(invoice, rows, Reason!.Trim()), BillAgain))];
    }
}

/// <summary>A row of an invoice to credit: so many of it, or an amount.</summary>
/// <param name="Line">The row of the invoice.</param>
/// <param name="Quantity">Of the printed quantity; nothing means all that is left, unless an amount is said.</param>
/// <param name="Amount">Without tax, instead of a quantity.</param>
public sealed record CreditedRow(Id<InvoiceLine> Line, decimal? Quantity = null, decimal? Amount = null);

/// <summary>A credit note is to be written, and the order is to know.</summary>
public sealed record InvoiceCredited(Id<Order> Order, CreditOrder Credit) : Fact;
