using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Sales;

/// <summary>The money of an order: what waits to be sent, what was asked for in advance, what was issued and what is paid.</summary>
public sealed partial class Order
{
    /// <summary>Its invoices that are ready and not sent.</summary>
    public IReadOnlyList<Guid> ReadyInvoices { get; internal set; } = [];

    /// <summary>Advances, and changes of them, that are ready and not sent.</summary>
    public IReadOnlyList<ReadyAdvance> ReadyAdvances { get; internal set; } = [];

    /// <summary>What of the order is asked for in advance, and follows its changes; nothing when it does not (W09).</summary>
    public decimal? AdvancePercent { get; internal set; }

    /// <summary>The advances that were invoiced, and what is left of them to deduct.</summary>
    public IReadOnlyList<OrderAdvance> Advances { get; internal set; } = [];

    /// <summary>What was issued for it, and what of each paper is open.</summary>
    public IReadOnlyList<IssuedPaper> Issued { get; internal set; } = [];

    /// <summary>The tax of what was credited and let go, for each category and rate.</summary>
    public IReadOnlyList<TaxSubtotal> CreditedTax { get; internal set; } = [];

    /// <summary>Money went back to the customer without a credit note (V37).</summary>
    public bool Compensated { get; internal set; }

    /// <summary>What papers have taken of the order for good: billed, or let go.</summary>
    internal IReadOnlyList<TaxSubtotal> TakenTax => CreditedTax.Count == 0 ? BilledTax : Domain.Tax.TaxSubtotals.Sum(BilledTax, CreditedTax);

    /// <summary>Payments for it that no invoice has used yet.</summary>
    public IReadOnlyList<Prepayment> Prepayments { get; internal set; } = [];

    /// <summary>What was paid for it, less what was paid back.</summary>
    public decimal Paid { get; internal set; }

    /// <summary>What was paid back.</summary>
    public decimal Refunded { get; internal set; }

    /// <summary>What the cash in use could not pay, or added (BT-114).</summary>
    public decimal Rounding { get; internal set; }

    public PaymentProgress Payment { get; internal set; }

    /// <summary>Paid at once: it is closed by itself when it is delivered, invoiced and paid (W05).</summary>
    public bool ClosesWhenDone { get; internal set; }

    /// <summary>What is open on its invoices.</summary>
    public decimal Due => Issued.Sum(paper => paper.Due);

    /// <summary>What was paid beforehand and waits for an invoice.</summary>
    public decimal Prepaid => Prepayments.Sum(one => one.Left);

    /// <summary>What the customer is to pay for it: less what was credited and let go; of a cancelled order only what its papers still ask for.</summary>
    public decimal Payable => (State == OrderState.Cancelled ? InvoicedGross : Gross - CreditedTax.Sum(one => one.Base + one.Tax)) is var asked and not 0 ? asked + Rounding : 0;

    /// <summary>What of that is not paid; below zero when too much was.</summary>
    public decimal Balance => Payable - Paid;

    /// <summary>Its term keeps the goods until it is paid (V21).</summary>
    public bool WaitsForPayment => AgreedTerm?.Holds == Parties.PaymentHold.Shipping && Terms.Category == OrderCategory.Standard && Balance > 0;

    /// <summary>What credit memos of their own have credited of its invoices, with tax (T14).</summary>
    internal decimal CreditedByMemos => CreditMemos.Sum(memo => memo.Credited);

    /// <summary>They and its own credit notes are more than was invoiced; each memo rounds its own tax, so a cent of each is no more.</summary>
    internal bool IsOverCredited => CreditedByMemos is > 0 and var credited && credited - Math.Max(0, InvoicedGross) > CreditMemos.Count * new Currency(Currency).Unit;

    /// <summary>Why its goods stay.</summary>
    internal Reason? Unpaid => WaitsForPayment
        ? new Reason("waits-for-payment", $"{Number} is shipped when it is paid: {Words.Plain(Balance)} {Currency} are missing. Record the payment, or change the payment term.")
        : null;

    /// <summary>What is invoiced beyond what its rows come to now, without tax, because it was changed afterwards (K21).</summary>
    public decimal OverInvoicedNet => lines.Sum(line => line.OverInvoicedNet);

    /// <summary>It is in another currency than the organisation's, and nothing says what that is worth: no paper can tell the tax that is owed (BT-111).</summary>
    internal Reason? NoRate => TaxCurrency is not null && ExchangeRate is null
        ? new Reason("no-exchange-rate", $"{Number} is in {Currency} and has no exchange rate, so no invoice can tell its tax in {TaxCurrency}. Edit the order and give it its exchange rate.")
        : null;

    internal string OverInvoicedSentence() => OverInvoicedNet > 0
        ? $"{Number} is invoiced for {Words.Plain(OverInvoicedNet)} {Currency} without tax more than its rows come to now. Credit what is too much, or change the order back."
        : $"{Number} is invoiced for more than is ordered now. Credit what is too much, or change the order back.";

    /// <summary>What was invoiced beyond what it wants now, row by row (K21).</summary>
    internal IReadOnlyList<OverInvoicedRow> OverInvoicedRows() => Terms.Category == OrderCategory.CreditMemo || State == OrderState.Cancelled
        ? []
        : [.. lines.Select(line => new OverInvoicedRow(line.Id, line.OverInvoiced, line.OverInvoicedNet)).Where(row => row.Net > 0)];

    internal void Forget(Guid invoice)
    {
        ReadyInvoices = [.. ReadyInvoices.Where(one => one != invoice)];
        ReadyAdvances = ReadyAdvances.Count == 0 ? ReadyAdvances : [.. ReadyAdvances.Where(one => one.InvoiceId != invoice)];
    }

    private PaymentProgress PaymentNow()
    {
        var whole = Payable;
        return Paid switch
        {
            _ when Terms.Category == OrderCategory.CreditMemo => Invoicing == Invoicing.Invoiced ? PaymentProgress.Paid : PaymentProgress.Unpaid,
            <= 0 when Refunded > 0 => PaymentProgress.Refunded,
            _ when Refunded > 0 && (Paid < whole || State == OrderState.Cancelled) => PaymentProgress.PartRefunded,
            <= 0 when whole > 0 || Due > 0 || Invoicing is not (Invoicing.Invoiced or Invoicing.PartCredited) => PaymentProgress.Unpaid,
            _ when Paid < whole => PaymentProgress.Part,
            _ when Paid > whole => PaymentProgress.Overpaid,
            _ => PaymentProgress.Paid,
        };
    }
}

/// <summary>A paper that was issued for an order.</summary>
/// <param name="InvoiceId">Which.</param>
/// <param name="Number">Its number.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Gross">What it asks for; below zero for a credit note.</param>
/// <param name="Due">What of it is open.</param>
/// <param name="OnAccount">It is paid later; what is paid at once goes back by a refund (V38).</param>
public sealed record IssuedPaper(Guid InvoiceId, string Number, InvoiceKind Kind, decimal Gross, decimal Due, bool OnAccount);

/// <summary>A payment for an order, and what of it no invoice has used.</summary>
public sealed record Prepayment(Guid Payment, decimal Left);

/// <summary>How far the order is paid; computed from the payments.</summary>
public enum PaymentProgress
{
    Unpaid,
    Part,
    Paid,
    Overpaid,
    PartRefunded,
    Refunded,
}
