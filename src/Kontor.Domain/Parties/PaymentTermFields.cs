using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>What may be said of a payment term; a field not sent stays.</summary>
public abstract record PaymentTermFields : IChecked
{
    public string? Code { get; init; }

    public string? Name { get; init; }

    /// <summary>From the invoice date.</summary>
    public int? Days { get; init; }

    /// <summary>Due on the last day of the month that the days lead to.</summary>
    public bool? EndOfMonth { get; init; }

    /// <summary>Due on the next such day of a month, 1 to 31; 0 clears.</summary>
    public int? DayOfMonth { get; init; }

    /// <summary>What of an order waits until it is paid (V21).</summary>
    public PaymentHold? Holds { get; init; }

    /// <summary>How much of an order is asked in advance, of 100; 0 clears.</summary>
    public decimal? AdvancePercent { get; init; }

    public virtual IEnumerable<Fault> Faults() =>
    [
        .. Check.Filled("code", Code, 40),
        .. Check.Filled("name", Name, 100),
        .. Check.Between("days", Days, 0, 365),
        .. Check.Between("dayOfMonth", DayOfMonth, 0, 31),
        .. Check.Between("advancePercent", AdvancePercent, 0, 100),
        .. Check.Decimals("advancePercent", AdvancePercent, 2),
    ];

    internal void Fill(PaymentTerm term)
    {
        term.Name = Change.Text(term.Name, Name);
        term.Days = Days ?? term.Days;
        term.EndOfMonth = EndOfMonth ?? term.EndOfMonth;
        term.DayOfMonth = DayOfMonth switch { null => term.DayOfMonth, 0 => null, _ => DayOfMonth };
        term.Holds = Holds ?? term.Holds;
        term.AdvancePercent = AdvancePercent switch { null => term.AdvancePercent, 0 => null, _ => AdvancePercent };
    }
}
