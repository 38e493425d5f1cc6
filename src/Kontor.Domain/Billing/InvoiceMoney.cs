using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Billing;

/// <summary>The money of an invoice: who paid it, what of it was taken back, and what is open.</summary>
public sealed partial class Invoice
{
    /// <summary>What payments pay of it now; changes after it was issued, as the paper does not.</summary>
    public decimal Paid { get; internal set; }

    /// <summary>Which payments do, the oldest first: what is credited goes back to the last (rule 22).</summary>
    public IReadOnlyList<PaidShare> PaidBy { get; internal set; } = [];

    /// <summary>What credit notes have taken back of it: with tax, and with what the coins could not pay.</summary>
    public decimal Credited { get; internal set; }

    /// <summary>The tax of that, for each category and rate.</summary>
    public IReadOnlyList<TaxSubtotal> CreditedTax { get; internal set; } = [];

    /// <summary>
    /// Credited beyond what it asked for itself, and passed on to the advances that it deducted; of such an advance, below zero.
    /// Of a note that takes no invoice back: what the customer has to good by it (T14).
    /// </summary>
    public decimal Released { get; internal set; }

    /// <summary>What is still to be paid.</summary>
    public decimal Due { get; internal set; }

    public InvoicePayment Payment { get; internal set; }

    /// <summary>What goes on after the paper was issued; everything else stays as it was (rule 11).</summary>
    public static IReadOnlyList<string> Afterwards { get; } =
        ["version", "paid", "paidBy", "credited", "creditedTax", "creditedQuantity", "creditedNet", "released", "passed", "due", "payment", "resentAt"];

    /// <summary>What its rows come to with tax, before advances are taken off.</summary>
    public decimal RowsGross => Lines.Where(IsRow).Sum(line => line.Net + line.Tax);

    /// <summary>What credit notes can still take back of its rows.</summary>
    internal decimal Creditable => RowsGross + Rounding - Credited;

    /// <summary>Whether it asks for something itself; otherwise it takes an advance off.</summary>
    internal bool IsRow(InvoiceLine line) => line.Advance is null || Kind == InvoiceKind.Advance;

    /// <summary>So much more of a payment pays it; below zero so much less.</summary>
    internal void PayBy(Guid payment, decimal amount)
    {
        Paid += amount;
        var share = (PaidBy.FirstOrDefault(one => one.Payment == payment)?.Amount ?? 0) + amount;
        PaidBy = PaidBy.Any(one => one.Payment == payment)
            ? [.. PaidBy.Select(one => one.Payment == payment ? one with { Amount = share } : one).Where(one => one.Amount != 0)]
            : [.. PaidBy, new PaidShare(payment, share)];
    }

    internal override IEnumerable<Fact> Settle()
    {
        Due = State == InvoiceState.Sent && Kind != InvoiceKind.CreditNote ? Gross + Rounding - Paid - Credited + Released : 0;
        var takenBack = Credited - Math.Min(0, Released);
        Payment = this switch
        {
            { State: not InvoiceState.Sent } => InvoicePayment.NotDue,
            _ when takenBack > 0 && (takenBack >= RowsGross + Rounding || lines.TrueForAll(line => line.CreditedNet == line.Net)) => InvoicePayment.Credited,
            { Due: <= 0 } => InvoicePayment.Paid,
            { Paid: > 0 } => InvoicePayment.Part,
            _ => InvoicePayment.Unpaid,
        };
        return [];
    }
}

/// <summary>So much of an invoice is paid by a payment.</summary>
public sealed record PaidShare(Guid Payment, decimal Amount);

/// <summary>How far an invoice is paid; computed from payments and credit notes.</summary>
public enum InvoicePayment
{
    /// <summary>It is not issued.</summary>
    NotDue,
    Unpaid,
    Part,
    Paid,

    /// <summary>Taken back whole by credit notes.</summary>
    Credited,
}
