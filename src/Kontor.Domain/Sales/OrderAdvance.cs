using Kontor.Domain.Tax;

namespace Kontor.Domain.Sales;

/// <summary>What was invoiced before the delivery, by one invoice, and what of it waits to be deducted (rule 4).</summary>
/// <param name="InvoiceId">The advance invoice.</param>
/// <param name="Number">Its number.</param>
/// <param name="Date">Its date: its tax stays that of its day (rule 8).</param>
/// <param name="Sku">What it was booked on (W15).</param>
/// <param name="Description">As it was printed.</param>
/// <param name="Account">What it was booked on.</param>
/// <param name="Posted">What it asked for, less what was given back, for each category and rate.</param>
/// <param name="Left">What of that no invoice has deducted.</param>
public sealed record OrderAdvance(
    Guid InvoiceId, string Number, DateOnly Date, string? Sku, string Description, string? Account, IReadOnlyList<TaxSubtotal> Posted, IReadOnlyList<TaxSubtotal> Left)
{
    internal DeductedAdvance Paper() => new(InvoiceId, Number, Date);
}

/// <summary>An advance, or the giving back of one, that is prepared and not sent.</summary>
/// <param name="InvoiceId">The paper.</param>
/// <param name="Adjusts">It follows a change of the order by itself (W09).</param>
/// <param name="Subtotals">What it asks for; below zero what it gives back.</param>
public sealed record ReadyAdvance(Guid InvoiceId, bool Adjusts, IReadOnlyList<TaxSubtotal> Subtotals);

/// <summary>How much of the advances an invoice takes off.</summary>
public enum AdvanceDeduction
{
    /// <summary>As much of them as it bills of the order.</summary>
    Proportional,

    /// <summary>All that there is, up to the invoice.</summary>
    All,

    /// <summary>Nothing; the invoice that takes all that is left deducts them whatever is said.</summary>
    None,
}
