using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Billing;

/// <summary>
/// Gives the customer's money back, by a method that is allowed for how it came in, and no more than came in (W13, rule 22): first what
/// waits, and then what paid an invoice that was not on account, which is credited with its tax in the same act.
/// </summary>
/// <param name="Amount">All that waits when nothing is said; where nothing does, what was invoiced beyond what is wanted, or all that it paid.</param>
/// <param name="Method">How it goes back; the first allowed one when nothing is said.</param>
/// <param name="Reason">Why; needed when another method than an allowed one is taken. It stands on the credit note.</param>
public sealed record RefundCustomerPayment(decimal? Amount = null, string? Method = null, string? Reason = null) : IAct<CustomerPayment>, IChecked
{
    /// <summary>The invoice to credit, where it paid several, or an advance that this one deducted.</summary>
    public Id<Invoice>? Invoice { get; init; }

    /// <summary>Rows of that invoice to credit, instead of an amount.</summary>
    public IReadOnlyList<CreditedRow>? Lines { get; init; }

    public static Reason? Refusal(CustomerPayment payment) => payment.Unused > 0 || payment.Creditable.Count > 0
        ? null
        : payment.Uses.Count == 0 ? new Reason("payment-returned", $"All of {payment.Number} went back: {Words.Plain(payment.Refunded)} {payment.Currency}.")
        : new Reason("payment-used", $"All of {payment.Number} is used{(payment.Refunded > 0 ? " or went back" : "")}. Credit the invoice that it paid first: {string.Join(", ", payment.Uses.Select(use => use.Number).Distinct())}.");

    public IEnumerable<Fault> Faults() =>
    [
        .. Check.That(Amount is null or > 0, "amount", "Amount must be above zero."),
        .. Check.That(Amount is null || Lines is null, "amount", "Say the rows to credit, or an amount, not both."),
        .. Check.Rows("lines", Lines, 5000),
        .. Check.That(Lines is null or { Count: > 0 }, "lines", "A credit note needs at least one row."),
        .. Check.Text("method", Method, 40),
        .. Check.Text("reason", Reason, 200),
    ];

    public IEnumerable<Need> Needs(CustomerPayment payment) => PaymentBack.Needs();

    public IEnumerable<Fact> Apply(CustomerPayment payment, Moment now)
    {
        var method = PaymentBack.Method(payment, Method, Reason, now);
        var paid = payment.Creditable;
        return Invoice is null && Lines is null && (Amount ?? payment.Unused) is > 0 and var amount
            ? Give(payment, paid, amount, method, now)
            : [Credit(payment, paid, One(payment, paid), method, Amount)];
    }

    private PaymentToCredit Credit(CustomerPayment payment, IReadOnlyList<PaidPaper> paid, Guid invoice, string method, decimal? amount) => new(
        new Id<Invoice>(invoice),
        new RefundInvoice(new RefundedPayment(payment.Key, payment.Number, method, Change.Optional(null, Reason), invoice), paid, amount, Lines));

    /// <summary>What waits first; of what is used the last.</summary>
    private IEnumerable<Fact> Give(CustomerPayment payment, IReadOnlyList<PaidPaper> paid, decimal amount, string method, Moment now)
    {
        var most = payment.Unused + paid.Sum(paper => paper.Amount);
        if (amount > most || !new Currency(payment.Currency).Fits(amount))
        {
            throw new Faulty("amount", $"Amount is at most the {Words.Plain(most)} {payment.Currency} that wait on {payment.Number}, or paid what was not on account.");
        }

        var waits = Math.Min(amount, payment.Unused);
        List<Fact> facts = waits > 0 ? [.. PaymentBack.Give(payment, waits, (method, Reason, null), waits, now)] : [];
        amount -= waits;
        foreach (var paper in paid)
        {
            var part = Math.Min(amount, paper.Amount);
            amount -= part;
            facts.AddRange(part > 0 ? [Credit(payment, paid, paper.InvoiceId, method, part)] : Array.Empty<Fact>());
        }

        return facts;
    }

    private Guid One(CustomerPayment payment, IReadOnlyList<PaidPaper> paid) => Invoice?.Value ?? (paid.Count == 1
        ? paid[0].InvoiceId
        : throw new Faulty("invoice", paid.Count == 0
            ? $"{payment.Number} paid no invoice that was not on account; say the amount of what waits."
            : $"{payment.Number} paid {string.Join(", ", paid.Select(paper => paper.Number))}: say which is to be credited, or the amount."));
}

/// <summary>A refund is to credit an invoice.</summary>
public sealed record PaymentToCredit(Id<Invoice> Invoice, RefundInvoice Refund) : Fact;
