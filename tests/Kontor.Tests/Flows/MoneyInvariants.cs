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
        Assert.All(payments, GoBack);
        foreach (var invoice in invoices)
        {
            Assert.Equal(uses[invoice.Id].Sum(use => use.Amount), invoice.Paid);
            var shares = payments.SelectMany(payment => payment.Uses.Where(use => use.Invoice == invoice.Id).Select(use => (payment.Key, use.Amount))).GroupBy(use => use.Key);
            Assert.Equal(shares.Select(one => (one.Key, one.Sum(use => use.Amount))).Order(), invoice.PaidBy.Select(one => (one.Payment, one.Amount)).Order());
            Assert.True(invoice.Due >= 0, $"{invoice.Label} has {invoice.Due} open.");
            Take(invoice, [.. invoices.Where(note => note.State == InvoiceState.Sent && note.Credits?.InvoiceId == invoice.Key)]);
        }

        foreach (var customer in payments.Select(payment => (payment.Customer, payment.Currency)).Distinct())
        {
            // What came in, less what went back, is used or to good.
            List<CustomerPayment> own = [.. payments.Where(payment => payment.State == CustomerPaymentState.Received && (payment.Customer, payment.Currency) == customer)];
            Assert.Equal(
                own.Sum(payment => payment.Amount) - own.SelectMany(payment => payment.Refunds).Sum(refund => refund.Amount),
                invoices.Where(invoice => (invoice.Customer, invoice.Currency) == customer).Sum(invoice => invoice.Paid) + own.Sum(payment => payment.Unused));
        }

        foreach (var order in orders)
        {
            List<Invoice> own = [.. invoices.Where(invoice => invoice.Order == order.Id && invoice.State != InvoiceState.Discarded)];
            List<CustomerPayment> waiting = [.. payments.Where(payment => payment.Order == order.Id)];
            var given = own.Where(invoice => invoice is { Kind: InvoiceKind.CreditNote, Credits: null }).Sum(memo => memo.Released);
            Assert.Equal(own.Sum(invoice => invoice.Paid) - given + waiting.Sum(payment => payment.Unused), order.Paid);
            Assert.Equal(waiting.SelectMany(payment => payment.Refunds).Sum(refund => refund.Amount), order.Refunded);
            Assert.Equal(waiting.Sum(payment => payment.Unused), order.Prepaid);
            Assert.Equal(own.Sum(invoice => invoice.Due), order.Due);
            Assert.Equal(given, waiting.Where(payment => payment.Kind == PaymentKind.Credit).Sum(payment => payment.Amount));
            Assert.Equal(given, own.Sum(invoice => invoice.Released)); // What is passed on to an advance, it takes.
            Assert.All(order.Issued, paper => Assert.Equal(own.Single(invoice => invoice.Key == paper.InvoiceId).Due, paper.Due));
            Assert.True(!order.Compensated || (order.Prepaid == 0 && order.Due == 0 && order.Refunded > 0), $"{order.Number} is called compensated, but money is open.");
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

    /// <summary>No more goes back than came in by the payment, and none of it twice (rule 22).</summary>
    private static void GoBack(CustomerPayment payment)
    {
        Assert.Equal(payment.Refunds.Sum(refund => refund.Amount), payment.Refunded);
        Assert.InRange(payment.Refunded + payment.Uses.Sum(use => use.Amount), 0, payment.Amount);
        Assert.All(payment.Uses, use => Assert.True(use.Amount > 0));
        Assert.InRange(payment.RefundDue, 0, payment.Unused);
        Assert.Equal(payment.RefundDue > 0, payment.RefundTask is not null);
    }

    /// <summary>What is credited of an invoice is on notes, each at its own rates, and no more than its rows (rules 6, 7).</summary>
    private static void Take(Invoice invoice, IReadOnlyList<Invoice> notes)
    {
        Assert.Equal(-notes.Sum(note => note.Gross + note.Rounding), invoice.Credited);
        Assert.InRange(invoice.Credited, 0, Math.Max(0, invoice.RowsGross + invoice.Rounding));
        Assert.True(invoice.Kind == InvoiceKind.Advance || invoice.Released >= 0);
        foreach (var rate in notes.SelectMany(note => note.TaxSubtotals).GroupBy(one => one.Key()))
        {
            var rows = invoice.Lines.Where(line => line.TaxCategory == rate.Key.Category && line.TaxPercent == rate.Key.Percent && (line.Advance is null || invoice.Kind == InvoiceKind.Advance)).ToList();
            Assert.InRange(-rate.Sum(one => one.Base), invoice.Kind == InvoiceKind.Advance ? 0 : -rows.Sum(line => line.Net), rows.Sum(line => line.Net));
            Assert.True(-rate.Sum(one => one.Tax) <= rows.Sum(line => line.Tax), $"More tax of {invoice.Label} is credited than it has.");
        }
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
