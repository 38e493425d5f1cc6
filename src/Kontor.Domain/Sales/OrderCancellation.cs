using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>How an order is given up: what was prepared for it goes, what was invoiced is credited; money never moves by itself (V35, V36, W10).</summary>
internal static class OrderCancellation
{
    /// <param name="order">Which.</param>
    /// <param name="reason">Why, for the events of the order and the credit notes.</param>
    /// <param name="credit">That all that was invoiced is credited with it was said.</param>
    /// <param name="stays">What stays with the customer, in words; nothing when nothing does.</param>
    /// <param name="now">When, and by whom.</param>
    public static IEnumerable<Fact> Of(Order order, string? reason, bool credit, string? stays, Moment now)
    {
        var isInvoiced = order.InvoicedGross != 0;
        if (isInvoiced && !credit && !now.IsRehearsal)
        {
            throw new Unconfirmed(
                "confirm-credit", $"{order.Number} was invoiced: {Words.Plain(order.InvoicedGross)} {order.Currency}. When it is cancelled, all of that is credited: say so with “credit”.");
        }

        var why = string.IsNullOrWhiteSpace(reason) ? $"{order.Number} was cancelled" : reason.Trim();
        List<Guid> issued = [.. order.Issued.Where(paper => paper.Kind != InvoiceKind.CreditNote).OrderBy(paper => paper.Kind == InvoiceKind.Advance).Select(paper => paper.InvoiceId)];
        yield return new OrderEvent(now.NewId<OrderEvent>(), order.Id, "Cancel", stays is null ? why : $"{why}. {stays}", now.Instant, now.By.Name);
        yield return new OrderCancelled(order.Id, order.DraftShipments, order.ReadyInvoices, isInvoiced ? issued : [], why, [.. order.Prepayments.Select(one => one.Payment)]);
    }

    /// <summary>What was invoiced is credited with it.</summary>
    public static IEnumerable<Permit> AlsoNeeds(Order order) => order.InvoicedGross == 0
        ? []
        : [new Permit("invoices.credit", $"{order.Number} was invoiced: to cancel it credits its invoices, which")];

    /// <summary>A credit memo that was issued has given the customer something to good, which no paper takes back.</summary>
    public static Reason? Refusal(Order order) => order is { Terms.Category: OrderCategory.CreditMemo, InvoicedGross: not 0 }
        ? new Reason("credit-memo-issued", $"{order.Number} is a credit memo that was issued: what it gave stays the customer’s to good. Bill it by another order, if it was wrong.")
        : null;
}
