using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Makes an invoice ready, or several (V22–V24): all that is left, or a part of it by rows, by what was delivered, by percent, by amount, or split into parts that add up to it.</summary>
public sealed record BillOrder : IAct<Order>, IChecked
{
    /// <summary>Final takes all that is left; partial needs to know which part.</summary>
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

    /// <summary>The day on the invoice; nothing means the day it is sent (V23).</summary>
    public DateOnly? InvoiceDate { get; init; }

    /// <summary>Nothing means by the payment term (V23).</summary>
    public DateOnly? DueDate { get; init; }

    public static Reason? Refusal(Order order) => order switch
    {
        { Terms.UsesInvoicing: false } => new Reason("invoicing-off", $"{order.Number} is not invoiced here: invoicing was off when it was placed."),
        { Terms.Category: OrderCategory.ProForma } => new Reason("pro-forma", $"{order.Number} is a pro forma. Convert it to an order first."),
        { Terms.Category: OrderCategory.CreditMemo } => new Reason("credit-memo", $"{order.Number} is a credit memo: it lowers what the customer owes and is not invoiced."),
        _ when !OrderBilling.Left(order).Any() => new Reason("already-billed", $"Everything on {order.Number} is on an invoice."),
        _ => null,
    };

    public IEnumerable<Fault> Faults()
    {
        var ways = (Lines is null ? 0 : 1) + (Delivered ? 1 : 0) + (Percent is null ? 0 : 1) + (Amount is null ? 0 : 1) + (Split is null ? 0 : 1);
        return
        [
            .. Check.That(ways <= 1, "kind", "Say one of lines, delivered, percent, amount and split."),
            .. Check.That(Kind != InvoiceKind.Final || ways == 0 || Split is not null, "kind", "A final invoice takes all that is left; leave lines, delivered, percent and amount out."),
            .. Check.That(Kind != InvoiceKind.Partial || ways == 1, "kind", "A partial invoice needs lines, delivered, percent, amount or split."),
            .. Check.That(Percent is null or (> 0 and <= 100), "percent", "Percent must be above 0 and at most 100."),
            .. Check.That(Amount is null or > 0, "amount", "Amount must be above zero."),
            .. Check.That(InvoiceDate is null || DueDate is null || DueDate >= InvoiceDate, "dueDate", "The due date cannot be before the invoice date."),
            .. Split?.Faults() ?? [],
        ];
    }

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        // Only a due date: the invoice is of today, whenever it is sent (V23).
        var dated = DueDate is not null && InvoiceDate is null ? this with { InvoiceDate = now.Today } : this;
        if (dated.DueDate < dated.InvoiceDate)
        {
            throw new Faulty("dueDate", "The due date cannot be before the invoice date.");
        }

        return [new OrderBilled(order.Id, OrderBilling.Bills(order, dated, sendAtOnce: false))];
    }
}

/// <summary>How an order is split into invoices that are made together: equal parts, or percentages that add up to 100.</summary>
public sealed record BillSplit(int? Parts = null, IReadOnlyList<decimal>? Percents = null)
{
    internal IEnumerable<Fault> Faults() =>
    [
        .. Check.That((Parts is null) != (Percents is null), "split", "Say how many equal parts, or the percentages."),
        .. Check.That(Parts is null or (>= 2 and <= 120), "split.parts", "There must be 2 to 120 parts."),
        .. Percents is null ? [] : Tax.BilledTogether.Faults("split.percents", Percents),
    ];
}

/// <summary>Which part of an order an invoice is.</summary>
public enum InvoiceKind
{
    /// <summary>All that is left.</summary>
    Final,

    /// <summary>A part of it.</summary>
    Partial,
}
