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

    public override string Label => Number;

    internal void Use(Id<PaymentUse> id, Guid invoice, string number, decimal amount, DateOnly on) =>
        uses.Add(new PaymentUse { Id = id, Invoice = new Id<Invoice>(invoice), Number = number, Amount = amount, On = on });

    internal void UseNothing() => uses.Clear();

    internal override IEnumerable<Fact> Settle()
    {
        Unused = State == CustomerPaymentState.Cancelled ? 0 : Amount - Refunded - Uses.Sum(use => use.Amount);
        return [];
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
}

/// <summary>Where the money comes from.</summary>
public enum PaymentKind
{
    /// <summary>The customer paid.</summary>
    Received,

    /// <summary>An invoice that was paid is credited: the customer has it to good (V40).</summary>
    Credit,
}
