using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

public enum PaymentTermState
{
    Active,
    Inactive,
    Deleted,
}

/// <summary>By when an invoice is paid, and what waits until it is (V21, V23). Orders keep it as it was (rule 28).</summary>
public sealed class PaymentTerm : Document<PaymentTerm, PaymentTermState>, IReference, INamed
{
    internal PaymentTerm()
    {
    }

    public static string NamedBy => nameof(Code);

    /// <summary>As orders and customers keep it, so it never changes.</summary>
    public string Code { get; internal set; } = "";

    public string Name { get; internal set; } = "";

    /// <summary>From the invoice date.</summary>
    public int Days { get; internal set; }

    /// <summary>Due on the last day of the month that the days lead to.</summary>
    public bool EndOfMonth { get; internal set; }

    /// <summary>Due on the next such day of a month; the last day where the month is shorter.</summary>
    public int? DayOfMonth { get; internal set; }

    public PaymentHold Holds { get; internal set; }

    /// <summary>How much of an order is asked in advance, of 100; nothing when none is.</summary>
    public decimal? AdvancePercent { get; internal set; }

    public override string Label => Name;

    /// <summary>By when an invoice of this day is paid.</summary>
    public DateOnly DueDate(DateOnly invoiceDate) => Agreed().DueDate(invoiceDate);

    /// <summary>The term as an order keeps it.</summary>
    public AgreedTerm Agreed() => new(Code, Days, EndOfMonth, DayOfMonth, Holds, AdvancePercent);
}
