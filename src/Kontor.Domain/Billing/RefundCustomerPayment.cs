using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;

namespace Kontor.Domain.Billing;

/// <summary>Gives the customer's money back, by a method that is allowed for how it came in, and no more than waits (W13, rule 22).</summary>
/// <param name="Amount">All that waits when nothing is said.</param>
/// <param name="Method">How it goes back; the first allowed one when nothing is said.</param>
/// <param name="Reason">Why; needed when another method than an allowed one is taken.</param>
public sealed record RefundCustomerPayment(decimal? Amount = null, string? Method = null, string? Reason = null) : IAct<CustomerPayment>, IChecked
{
    public static Reason? Refusal(CustomerPayment payment) => payment.Unused > 0
        ? null
        : new Reason("payment-used", $"All of {payment.Number} is used or went back. Credit the invoice that it paid first.");

    public IEnumerable<Fault> Faults() =>
    [
        .. Check.That(Amount is null or > 0, "amount", "Amount must be above zero."),
        .. Check.Text("method", Method, 40),
        .. Check.Text("reason", Reason, 200),
    ];

    public IEnumerable<Need> Needs(CustomerPayment payment) => [Need.All<PaymentMethod>(), Need.All<RefundRule>()];

    public IEnumerable<Fact> Apply(CustomerPayment payment, Moment now)
    {
        var amount = Amount ?? payment.Unused;
        if (amount > payment.Unused || !new Currency(payment.Currency).Fits(amount))
        {
            throw new Faulty("amount", $"Amount is at most the {Words.Plain(payment.Unused)} {payment.Currency} that wait on {payment.Number}.");
        }

        var allowed = RefundRule.Allowed(payment.Method, now.All<RefundRule>());
        var method = string.IsNullOrWhiteSpace(Method) ? allowed.FirstOrDefault() ?? payment.Method : Method.Trim();
        if (!now.All<PaymentMethod>().Any(one => one.Code == method && one is { State: PaymentMethodState.Active, IsInvoice: false }))
        {
            throw new Faulty("method", "There is no such active payment method to pay back by.");
        }

        if (!allowed.Contains(method) && (!now.May("payments.refund-otherwise") || string.IsNullOrWhiteSpace(Reason)))
        {
            throw new Refused("refund-method", $"What came in by {payment.Method} goes back by {Words.Or(allowed)}. Another method needs the permission “payments.refund-otherwise” and a reason.");
        }

        payment.Refunded += amount;
        payment.Refunds = [.. payment.Refunds, new PaymentRefund(amount, method, now.Today, now.By.Name, Change.Optional(null, Reason))];
        return payment.Order is { } order ? [new PaymentWaits(payment.Id, order, -amount, IsRefund: true)] : [];
    }
}

/// <summary>So much of a payment went back.</summary>
public sealed record PaymentRefund(decimal Amount, string Method, DateOnly On, string By, string? Reason);
