using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Where an order comes from and what became of it, and what keeps it from going on.</summary>
public sealed partial class Order
{
    /// <summary>The pro forma that it was converted from (K05).</summary>
    public OrderLink? ConvertedFrom { get; internal set; }

    /// <summary>The orders that it, a pro forma, was converted to; usually one (K05).</summary>
    public IReadOnlyList<OrderLink> ConvertedTo { get; internal set; } = [];

    /// <summary>The order of the goods, when this one holds what is not shipped of a mixed order (T11).</summary>
    public OrderLink? SplitFrom { get; internal set; }

    /// <summary>The order of what is not shipped, when this one holds the goods of a mixed order (T11).</summary>
    public OrderLink? SplitTo { get; internal set; }

    /// <summary>The invoice that it, a credit memo, takes back (T14).</summary>
    public MemoOf? Credits { get; internal set; }

    /// <summary>The credit memos for invoices of it.</summary>
    public IReadOnlyList<OrderMemo> CreditMemos { get; internal set; } = [];

    /// <summary>Its content is frozen for ever; statuses, deliveries, invoices and returns go on (K14).</summary>
    public bool Finalised { get; internal set; }

    public DateTime? FinalisedAt { get; internal set; }

    /// <summary>The name of who finalised it.</summary>
    public string? FinalisedBy { get; internal set; }

    /// <summary>It is neither shipped nor advanced until it is released.</summary>
    public bool OnHold { get; internal set; }

    public string? HoldReason { get; internal set; }

    /// <summary>The day on which the quote of a pro forma was printed or mailed (T17).</summary>
    public DateOnly? QuotePrintedOn { get; internal set; }

    /// <summary>What was missing when it was last to be shipped; nothing when it does not wait for goods (T20).</summary>
    public string? Missing { get; internal set; }

    /// <summary>Why nothing leaves: it is on hold.</summary>
    internal Reason? Held => OnHold ? new Reason("on-hold", $"{Number} is on hold: {HoldReason}. Release it first.") : null;

    /// <summary>Why its content stays: it is finalised.</summary>
    internal Reason? Frozen => Finalised
        ? new Reason("finalised", $"{Number} is finalised: its content stays as it is. Duplicate it and cancel this one, if it must be another.")
        : null;
}
