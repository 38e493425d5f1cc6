using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>A credit memo for an invoice of the order is noted on it, with what it credits: no more than the order is invoiced for (T14, rule 7).</summary>
public sealed record NoteOrderMemo(OrderMemo Memo) : IAct<Order>
{
    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        order.CreditMemos = [.. order.CreditMemos.Where(one => one.Order != Memo.Order), Memo];
        if (order.IsOverCredited)
        {
            throw new Refused(
                "over-credited",
                $"{order.Number} is invoiced for {Words.Plain(order.InvoicedGross)} {order.Currency}, less what was credited; its credit memos would come to {Words.Plain(order.CreditedByMemos)}. Make {Memo.Number} smaller, or place one that names no invoice.");
        }

        return [];
    }
}
