using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Billing;

public enum CustomerPaymentState
{
    Received,

    /// <summary>It was entered by mistake, or did not come after all: what it had paid is open again.</summary>
    Cancelled,
}

/// <summary>Money of a customer: what came in, which invoices it pays, and what of it waits to be used.</summary>
public sealed class CustomerPayment : Document<CustomerPayment, CustomerPaymentState>
{
    private readonly List<PaymentUse> uses = [];

    internal CustomerPayment()
    {
    }

    /// <summary>For people; gaps are allowed.</summary>
    public string Number { get; internal set; } = "";

    /// <summary>What the bank or the till calls it; the same key makes one payment.</summary>
    public string? ExternalKey { get; internal set; }

    public PaymentKind Kind { get; internal set; }

    public Id<Customer> Customer { get; internal set; }

    public string CustomerName { get; internal set; } = "";

    /// <summary>Nothing for money on account.</summary>
    public Id<Order>? Order { get; internal set; }

    public string? OrderNumber { get; internal set; }

    /// <summary>The code of a payment method.</summary>
    public string Method { get; internal set; } = "";

    public string Currency { get; internal set; } = "";

    public decimal Amount { get; internal set; }

    /// <summary>What was handed over in cash; the rest was given back.</summary>
    public decimal? Tendered { get; internal set; }

    public DateOnly ReceivedOn { get; internal set; }

    public string? Reference { get; internal set; }

    /// <summary>Which invoices it pays, and how much of each.</summary>
    public IReadOnlyList<PaymentUse> Uses => uses;

    /// <summary>What went back, how and by whom (W13).</summary>
    public IReadOnlyList<PaymentRefund> Refunds { get; internal set; } = [];

    /// <summary>What was paid back of it.</summary>
    public decimal Refunded { get; internal set; }

    /// <summary>The customer's money that pays nothing yet.</summary>
    public decimal Unused { get; internal set; }

    /// <summary>What of that was credited, or paid for an order that was given up, and is to go back (V36).</summary>
    public decimal RefundDue { get; internal set; }

    /// <summary>The methods that it may go back by, as the task says.</summary>
    public string? RefundBy { get; internal set; }

    /// <summary>The task that tells of it.</summary>
    public Guid? RefundTask { get; internal set; }

    /// <summary>The task is to be made.</summary>
    internal RefundPlanned? NewTask { get; set; }

    /// <summary>More is to go back than the task said.</summary>
    internal bool HasMoreDue { get; set; }

    public override string Label => Number;

    /// <summary>What it paid of invoices that were not on account: a refund credits them itself (V38).</summary>
    internal IReadOnlyList<PaidPaper> Creditable =>
    [
        .. uses.Where(use => !use.OnAccount).Reverse().GroupBy(use => use.Invoice)
            .Select(invoice => new PaidPaper(invoice.Key.Value, invoice.First().Number, invoice.Sum(use => use.Amount), OnAccount: false)),
    ];

    internal void Use(Id<PaymentUse> id, PaidPaper paper, DateOnly on) => uses.Add(new PaymentUse
    {
        Id = id, Invoice = new Id<Invoice>(paper.InvoiceId), Number = paper.Number, Amount = paper.Amount, On = on, OnAccount = paper.OnAccount,
    });

    internal void UseNothing() => uses.Clear();

    /// <summary>It pays so much less of an invoice, as that was credited.</summary>
    internal void Release(Id<Invoice> invoice, decimal amount)
    {
        foreach (var use in Enumerable.Reverse(uses).Where(use => use.Invoice == invoice).ToList())
        {
            var part = Math.Min(use.Amount, amount);
            use.Amount -= part;
            amount -= part;
            if (use.Amount == 0)
            {
                uses.Remove(use);
            }
        }
    }

    internal override IEnumerable<Fact> Settle()
    {
        Unused = State == CustomerPaymentState.Cancelled ? 0 : Amount - Refunded - uses.Sum(use => use.Amount);
        RefundDue = Math.Min(RefundDue, Unused);
        if (RefundTask is not { } task)
        {
            return [];
        }

        var (planned, more) = (NewTask, HasMoreDue);
        (NewTask, HasMoreDue, RefundTask) = (null, false, RefundDue == 0 ? null : task);
        var subject = $"Refund {Words.Plain(RefundDue)} {Currency} by {RefundBy} ({Number})";
        return planned is null ? [new RefundReplanned(task, RefundDue, more, subject)] : RefundDue == 0 ? [] : [planned with { Subject = subject }];
    }
}

/// <summary>So much of a payment pays an invoice.</summary>
public sealed class PaymentUse
{
    internal PaymentUse()
    {
    }

    public Id<PaymentUse> Id { get; internal set; }

    public Id<Invoice> Invoice { get; internal set; }

    /// <summary>The invoice's.</summary>
    public string Number { get; internal set; } = "";

    public decimal Amount { get; internal set; }

    public DateOnly On { get; internal set; }

    /// <summary>Of an invoice that is paid later: a credit note takes that back, not a refund.</summary>
    public bool OnAccount { get; internal set; }
}

/// <summary>Where the money comes from.</summary>
public enum PaymentKind
{
    /// <summary>The customer paid.</summary>
    Received,

    /// <summary>A credit memo: the customer has it to good (T14).</summary>
    Credit,
}
