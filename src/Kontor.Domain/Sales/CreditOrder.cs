using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Sales;

/// <summary>An invoice of the order is taken back in whole or in part: what is let go is not billed again, what is corrected is.</summary>
/// <param name="Bill">The credit note to write.</param>
/// <param name="BillAgain">It is corrected.</param>
public sealed record CreditOrder(Bill Bill, bool BillAgain) : IAct<Order>
{
    public IEnumerable<Need> Needs(Order order) => OrderTaxes.Needs;

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        var credited = Bill.Credits!;
        if (order.Advances.FirstOrDefault(advance => advance.InvoiceId == credited.InvoiceId) is { } advance)
        {
            OrderAdvances.TakeBack(order, advance, Bill.Subtotals);
            if (order.AdvancePercent is { } percent)
            {
                order.AdvancePercent = null;
                yield return new Warned("advance-stays", $"What was credited of {advance.Number} stays credited: {order.Number} no longer asks for {Words.Plain(percent)} % in advance by itself. Ask for another advance by hand.");
            }
        }
        else
        {
            OrderAdvances.Restore(order, [.. Bill.Lines.Where(line => line.Advance is not null).Select(Restored)], wasGivenBack: false);
        }

        if (!BillAgain)
        {
            OrderLetGo.Credit(order, Bill);
        }

        foreach (var row in Bill.Lines.Where(row => row.OrderLine is not null))
        {
            order.Line(row.OrderLine!.Value).Unbill(order, new TaxKey(row.TaxCategory, row.TaxPercent), -row.Covers, -row.Net);
        }

        (order.BilledTax, order.IsToTax) = (TaxSubtotals.Less(TaxSubtotals.Sum(order.BilledTax, Bill.Subtotals), []), true);
        OrderTaxes.Decide(order, now, mayTellOfBilled: false);
        yield return new OrderBilled(order.Id, [BillBook.Ready(order, Bill, now)]);
        if (order.State == OrderState.Closed && (BillAgain || order.Advances.Any(one => one.Left.Count > 0)))
        {
            yield return new OrderToCorrect(order.Id);
        }
    }

    private static RestoredAdvance Restored(BillLine line) =>
        new(line.Advance!.InvoiceId, new TaxSubtotal(line.TaxCategory, line.TaxPercent, line.Net, line.Tax));
}

/// <summary>A closed order has a paper to be corrected: or an advance left over: it is taken up again (W11).</summary>
public sealed record OrderToCorrect(Id<Order> Order) : Fact;
