using Kontor.Domain.Billing;
using Kontor.Domain.Sales;
using Kontor.Domain.Tax;
using Xunit;

namespace Kontor.Tests.Flows;

/// <summary>What holds of the money after every act, counted again from invoices and payments.</summary>
internal static class MoneyInvariants
{
    public static void Hold(IReadOnlyList<Order> orders, IReadOnlyList<Invoice> invoices, IReadOnlyList<CustomerPayment> payments)
    {
        var uses = payments.SelectMany(payment => payment.Uses).ToLookup(use => use.Invoice);
        Assert.All(payments, payment => Assert.True(payment.Unused >= 0, $"{payment.Number} is used beyond what it is."));
        foreach (var invoice in invoices)
        {
            Assert.Equal(uses[invoice.Id].Sum(use => use.Amount), invoice.Paid);
            Assert.True(invoice.Due >= 0, $"{invoice.Label} has {invoice.Due} open.");
            Assert.InRange(invoice.Credited, 0, Math.Max(0, invoice.RowsGross));
        }

        foreach (var order in orders)
        {
            List<Invoice> own = [.. invoices.Where(invoice => invoice.Order == order.Id && invoice.State != InvoiceState.Discarded)];
            List<CustomerPayment> waiting = [.. payments.Where(payment => payment.Order == order.Id)];
            Assert.Equal(own.Sum(invoice => invoice.Paid - invoice.Released) + waiting.Sum(payment => payment.Unused), order.Paid);
            Assert.Equal(waiting.Sum(payment => payment.Unused), order.Prepaid);
            Assert.Equal(own.Sum(invoice => invoice.Due), order.Due);
            Assert.Equal(own.Sum(invoice => invoice.Released), waiting.Where(payment => payment.Kind == PaymentKind.Credit).Sum(payment => payment.Amount));
            Advance(order, own);
            Owe(order, [.. own.Where(invoice => invoice.State == InvoiceState.Sent)], isWhole: own.TrueForAll(invoice => invoice.State == InvoiceState.Sent));
        }
    }

    /// <summary>What is asked of the customer is what the papers ask, once nothing is left to bill; and no order says that money is missing when none is owed.</summary>
    private static void Owe(Order order, List<Invoice> sent, bool isWhole)
    {
        var papers = sent.Sum(invoice => invoice.Gross);
        if (order.State == OrderState.Cancelled || (isWhole && order.Advances.All(advance => advance.Left.Count == 0) && order.Lines.All(line => line is { ToBillNet: 0, ToBill: <= 0 })))
        {
            Assert.Equal(papers == 0 ? 0 : papers + sent.Sum(invoice => invoice.Rounding), order.Payable);
        }

        Assert.Equal(order.Payable - order.Paid, order.Balance);
        Assert.True(order.Payment != PaymentProgress.Part || order.Balance > 0, $"{order.Number} says {order.Payment}, but nothing is owed.");
        Assert.True(order.Payment != PaymentProgress.Paid || order is { Paid: > 0 } or { Due: <= 0 }, $"{order.Number} says {order.Payment}, but nothing was paid and {order.Due} are due.");
        Assert.True(order.Invoicing != Invoicing.Part || sent.Count > 0 || order.Terms.Category == OrderCategory.CreditMemo);
        Assert.True(order.State != OrderState.Cancelled || order.Lines.All(line => line is { Open: 0, ToShip: 0, ToReplace: 0, ToBill: 0, ToBillNet: 0 }));
    }

    /// <summary>Invariant 3: for every rate what was asked for, less what was given back and deducted, is left; nothing when the order is closed.</summary>
    private static void Advance(Order order, IReadOnlyList<Invoice> invoices)
    {
        var posted = invoices.Where(invoice => invoice is { Kind: InvoiceKind.Advance, State: InvoiceState.Sent }).SelectMany(invoice => invoice.TaxSubtotals);
        var taken = invoices.SelectMany(invoice => invoice.Lines).Where(line => line.Advance is not null)
            .Select(line => new TaxSubtotal(line.TaxCategory, line.TaxPercent, line.Net, line.Tax));
        Assert.Equal(
            TaxSubtotals.Less(TaxSubtotals.Sum(posted, taken), []).Select(one => (one.Key(), one.Base, one.Tax)),
            TaxSubtotals.Less(order.Advances.SelectMany(advance => advance.Left), []).Select(one => (one.Key(), one.Base, one.Tax)));
        Assert.All(order.Advances.SelectMany(advance => advance.Left), left => Assert.True(left is { Base: >= 0, Tax: >= 0 }));
        if (order.State == OrderState.Closed)
        {
            Assert.All(order.Advances, advance => Assert.Empty(advance.Left));
        }
    }
}
