using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Sales;

/// <summary>An invoice that was ready is discarded: what it covered is to be invoiced again.</summary>
public sealed record UnbillOrder(IReadOnlyList<BilledLine> Lines, IReadOnlyList<TaxSubtotal> Subtotals) : IAct<Order>
{
    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        foreach (var (id, covers, net) in Lines)
        {
            var line = order.Line(id);
            line.Billed -= covers;
            line.BilledNet -= net;
        }

        order.BilledTax = TaxSubtotals.Less(order.BilledTax, Subtotals);
        return [];
    }
}

/// <summary>What an invoice covers of a row of the order.</summary>
public sealed record BilledLine(Id<OrderLine> Line, decimal Covers, decimal Net);
