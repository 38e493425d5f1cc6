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
/// <param name="IsFixed">It does not follow the order, but it is never more than the order can bear.</param>
public sealed record OrderAdvance(
    Guid InvoiceId, string Number, DateOnly Date, string? Sku, string Description, string? Account, IReadOnlyList<TaxSubtotal> Posted, IReadOnlyList<TaxSubtotal> Left, bool IsFixed = false)
{
    internal DeductedAdvance Paper() => new(InvoiceId, Number, Date);
}

/// <summary>An advance, or the giving back of one, that is prepared and not sent.</summary>
/// <param name="InvoiceId">The paper.</param>
/// <param name="Subtotals">What it asks for; below zero what it gives back.</param>
/// <param name="Asked">What a person asked for; nothing for a paper that follows a change of the order by itself (W09).</param>
/// <param name="GivesBack">The advance that it gives a part of back.</param>
public sealed record ReadyAdvance(Guid InvoiceId, IReadOnlyList<TaxSubtotal> Subtotals, AskedAdvance? Asked = null, Guid? GivesBack = null);

/// <summary>An advance as it was asked for: until it is sent it is written anew when the order changes.</summary>
/// <param name="Percent">Of the order, where it follows it.</param>
/// <param name="Net">What it came to when it was written, without tax.</param>
/// <param name="Part">As printed.</param>
/// <param name="InvoiceDate">Nothing means the day it is sent.</param>
/// <param name="DueDate">Nothing means by the payment term.</param>
public sealed record AskedAdvance(decimal? Percent, decimal Net, string? Part, DateOnly? InvoiceDate, DateOnly? DueDate);

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
