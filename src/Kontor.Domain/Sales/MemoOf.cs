using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>The invoice that a credit memo takes back, in words and by a link; the memo keeps its own rows and tax (T14).</summary>
/// <param name="Order">Of which order.</param>
/// <param name="OrderNumber">Its number.</param>
/// <param name="InvoiceId">Which.</param>
/// <param name="Number">The invoice's.</param>
public sealed record MemoOf(Id<Order> Order, string OrderNumber, Guid InvoiceId, string Number)
{
    /// <summary>What a new order says of it, checked; nothing when it says nothing.</summary>
    internal static MemoOf? Named(Order memo, Id<Order>? original, string? number, Moment now, List<Fault> faults)
    {
        if (original is null && string.IsNullOrWhiteSpace(number))
        {
            return null;
        }

        var order = original is { } id ? now.Find(id) : null;
        List<IssuedPaper> papers = [.. (order?.Issued ?? []).Where(paper => paper.Kind != InvoiceKind.CreditNote && (string.IsNullOrWhiteSpace(number) || paper.Number == number.Trim()))];
        List<Fault> own =
        [
            .. Check.That(memo.Terms.Category == OrderCategory.CreditMemo, "creditsOrder", "Only a credit memo names the invoice that it takes back."),
            .. Check.That(order is not null && order.Customer == memo.Customer && order.Currency == memo.Currency, "creditsOrder", $"There is no order of {memo.CustomerName} in {memo.Currency} with this id."),
            .. Check.That(order is null || papers.Count == 1, "creditsInvoice", $"Say which invoice of {order?.Number} it takes back: {Words.Or((order?.Issued ?? []).Where(paper => paper.Kind != InvoiceKind.CreditNote).Select(paper => paper.Number))}."),
        ];
        faults.AddRange(own);
        return own.Count > 0 ? null : new MemoOf(order!.Id, order.Number, papers[0].InvoiceId, papers[0].Number);
    }
}

/// <summary>A credit memo for an invoice of the order.</summary>
/// <param name="Order">The memo.</param>
/// <param name="Number">For people.</param>
/// <param name="Credited">What it has given the customer, with tax; 0 until it is issued.</param>
public sealed record OrderMemo(Id<Order> Order, string Number, decimal Credited = 0);

/// <summary>A credit memo was placed, or issued, for an invoice of another order.</summary>
public sealed record OrderMemoTold(Id<Order> Original, OrderMemo Memo) : Fact;
