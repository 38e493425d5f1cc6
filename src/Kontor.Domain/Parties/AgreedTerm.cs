namespace Kontor.Domain.Parties;

/// <summary>A payment term as it was agreed: what an order and its invoices keep, whatever becomes of the term (rule 28).</summary>
/// <param name="Code">The term.</param>
/// <param name="Days">From the invoice date.</param>
/// <param name="EndOfMonth">Due on the last day of the month that the days lead to.</param>
/// <param name="DayOfMonth">Due on the next such day of a month.</param>
/// <param name="Holds">What waits until the order is paid.</param>
/// <param name="AdvancePercent">How much is asked in advance, of 100.</param>
public sealed record AgreedTerm(
    string Code, int Days, bool EndOfMonth = false, int? DayOfMonth = null, PaymentHold Holds = PaymentHold.None, decimal? AdvancePercent = null)
{
    /// <summary>The same term with days net of one's own: what it holds stays.</summary>
    public AgreedTerm Net(int days) => this with { Days = days, EndOfMonth = false, DayOfMonth = null };

    /// <summary>By when an invoice of this day is paid: days on, then to the end of that month, then to the day of the month (V23).</summary>
    public DateOnly DueDate(DateOnly invoiceDate)
    {
        var day = invoiceDate.AddDays(Days);
        day = EndOfMonth ? In(day, 31) : day;
        return DayOfMonth switch
        {
            null => day,
            { } fixedDay when In(day, fixedDay) >= day => In(day, fixedDay),
            { } fixedDay => In(new DateOnly(day.Year, day.Month, 1).AddMonths(1), fixedDay),
        };
    }

    /// <summary>By when an invoice is paid that was agreed so, or in days net where no term was.</summary>
    public static DateOnly DueDate(AgreedTerm? term, int days, DateOnly invoiceDate) => term?.DueDate(invoiceDate) ?? invoiceDate.AddDays(days);

    private static DateOnly In(DateOnly month, int day) => new(month.Year, month.Month, Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)));
}
