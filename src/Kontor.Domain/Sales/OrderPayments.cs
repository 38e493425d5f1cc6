using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>How payments for an order find its invoices.</summary>
internal static class OrderPayments
{
    /// <summary>What was paid beforehand pays a paper that is issued, the oldest payment first.</summary>
    public static IReadOnlyList<OrderPrepaymentUsed> UsePrepaid(Order order, IssuedPaper paper)
    {
        var open = paper.Due;
        var used = new List<OrderPrepaymentUsed>();
        foreach (var payment in order.Prepayments)
        {
            var amount = Math.Min(open, payment.Left);
            if (amount > 0)
            {
                used.Add(new OrderPrepaymentUsed(payment.Payment, new PaidPaper(paper.InvoiceId, paper.Number, amount, paper.OnAccount)));
                open -= amount;
            }
        }

        return used;
    }

    /// <summary>Which papers an amount pays, the oldest first; what is too much waits for the next one.</summary>
    public static IReadOnlyList<PaidPaper> Divide(Order order, decimal amount)
    {
        var paid = new List<PaidPaper>();
        foreach (var paper in order.Issued.Where(paper => paper.Due > 0))
        {
            var part = Math.Min(paper.Due, amount);
            if (part > 0)
            {
                paid.Add(new PaidPaper(paper.InvoiceId, paper.Number, part, paper.OnAccount));
                amount -= part;
            }
        }

        return paid;
    }
}

/// <summary>So much is paid on an invoice.</summary>
/// <param name="InvoiceId">Which.</param>
/// <param name="Number">Its number.</param>
/// <param name="Amount">How much.</param>
/// <param name="OnAccount">It is an invoice that is paid later.</param>
public sealed record PaidPaper(Guid InvoiceId, string Number, decimal Amount, bool OnAccount);

/// <summary>What was paid beforehand is used for an invoice.</summary>
public sealed record OrderPrepaymentUsed(Guid Payment, PaidPaper Paper) : Fact;
