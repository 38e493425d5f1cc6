using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>A credit memo for an invoice of the order is noted on it (T14).</summary>
public sealed record NoteOrderMemo(OrderLink Memo) : IAct<Order>
{
    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        order.CreditMemos = [.. order.CreditMemos, Memo];
        return [];
    }
}
