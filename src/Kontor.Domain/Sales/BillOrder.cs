using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Makes an invoice ready, or several (V22–V24): all that is left, or a part of it by rows, by what was delivered, by percent, by amount, or split into parts that add up to it.</summary>
public sealed record BillOrder : IAct<Order>, IChecked
{
    /// <summary>Final takes all that is left; partial needs to know which part; advance is a percent or an amount before the delivery (rule 4).</summary>
    public InvoiceKind? Kind { get; init; }

    /// <summary>Rows and quantities.</summary>
    public IReadOnlyList<LineQuantity>? Lines { get; init; }

    /// <summary>What was delivered and not invoiced yet.</summary>
    public bool Delivered { get; init; }

    /// <summary>Of the whole order, above 0 and up to 100.</summary>
    public decimal? Percent { get; init; }

    /// <summary>Without tax.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Several invoices together, whose sum is what is left.</summary>
    public BillSplit? Split { get; init; }

    /// <summary>How much of the advances a partial invoice takes off; the one that takes all that is left deducts them all (rule 5).</summary>
    public AdvanceDeduction DeductAdvances { get; init; }

    /// <summary>An advance by percent follows later changes of the order by itself, unless it is told not to (W09).</summary>
    public bool FollowsOrder { get; init; } = true;

    /// <summary>The day on the invoice; nothing means the day it is sent (V23).</summary>
    public DateOnly? InvoiceDate { get; init; }

    /// <summary>Nothing means by the payment term (V23).</summary>
    public DateOnly? DueDate { get; init; }

    public static Reason? Refusal(Order order) => order switch
    {
        { Terms.UsesInvoicing: false } => new Reason("invoicing-off", $"{order.Number} is not invoiced here: invoicing is off. Switch it on in the settings, and open orders can be invoiced."),
        { Terms.Category: OrderCategory.ProForma } => new Reason("pro-forma", $"{order.Number} is a pro forma. Convert it to an order first."),
        { Lines.Count: 0, Issued.Count: 0 } => order.Empty,
        _ when order.NoRate is { } none => none,
        _ when order.ReadyAdvances.Count > 0 => new Reason("advance-ready", $"An advance invoice of {order.Number}, or a change of one, is ready. Send or discard it first."),
        _ when !OrderBilling.Left(order).Any() => new Reason("already-billed", $"Everything on {order.Number} is on an invoice."),
        _ => null,
    };

    public IEnumerable<Fault> Faults()
    {
        var ways = (Lines is null ? 0 : 1) + (Delivered ? 1 : 0) + (Percent is null ? 0 : 1) + (Amount is null ? 0 : 1) + (Split is null ? 0 : 1);
        return
        [
            .. Check.That(Kind != InvoiceKind.CreditNote, "kind", "A credit note takes an invoice back: use “credit” of that invoice."),
            .. Check.That(Kind != InvoiceKind.Advance || (ways == 1 && (Percent is not null || Amount is not null)), "kind", "An advance needs a percent or an amount."),
            .. Check.That(ways <= 1, "kind", "Say one of lines, delivered, percent, amount and split."),
            .. Check.That(Kind != InvoiceKind.Final || ways == 0 || Split is not null, "kind", "A final invoice takes all that is left; leave lines, delivered, percent and amount out."),
            .. Check.That(Kind != InvoiceKind.Partial || ways == 1, "kind", "A partial invoice needs lines, delivered, percent, amount or split."),
            .. Check.That(Percent is null or (> 0 and <= 100), "percent", "Percent must be above 0 and at most 100."),
            .. Check.That(Amount is null or > 0, "amount", "Amount must be above zero."),
            .. Check.That(InvoiceDate is null || DueDate is null || DueDate >= InvoiceDate, "dueDate", "The due date cannot be before the invoice date."),
            .. Split?.Faults() ?? [],
        ];
    }

    public IEnumerable<Need> Needs(Order order) => OrderTaxes.Needs;

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        if (order.Terms.Category == OrderCategory.CreditMemo && (Lines is not null || Delivered || Percent is not null || Amount is not null || Split is not null))
        {
            throw new Faulty("kind", $"{order.Number} is a credit memo: it is issued whole.");
        }

        if (Kind == InvoiceKind.Advance)
        {
            return [new OrderBilled(order.Id, [AdvanceBilling.Ask(order, this, now)])];
        }

        // Only a due date: the invoice is of today, whenever it is sent (V23).
        var dated = DueDate is not null && InvoiceDate is null ? this with { InvoiceDate = now.Today } : this;
        if (dated.DueDate < dated.InvoiceDate)
        {
            throw new Faulty("dueDate", "The due date cannot be before the invoice date.");
        }

        return OrderBilling.Billed(order, dated, sendAtOnce: false, now);
    }

    /// <summary>The same for one part of a schedule, with its own dates.</summary>
    internal BillOrder Of(int part) => Split?.Schedule?[part] is { } scheduled
        ? this with { InvoiceDate = scheduled.InvoiceDate ?? InvoiceDate, DueDate = scheduled.DueDate ?? (scheduled.InvoiceDate is null ? DueDate : null) }
        : this;
}
