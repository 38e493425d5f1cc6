using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Billing;

/// <summary>How money goes back that came in by a payment (W13, rule 22).</summary>
internal static class PaymentBack
{
    public static IEnumerable<Need> Needs() => [Need.All<PaymentMethod>(), Need.All<RefundRule>()];

    /// <summary>The method that is meant, if it is allowed.</summary>
    /// <exception cref="Faulty">There is no such method.</exception>
    /// <exception cref="Refused">It is not allowed for how the money came in, and nobody said why it should be.</exception>
    /// <exception cref="Forbidden">It is not allowed for how the money came in, nor for who gives it back.</exception>
    public static string Method(CustomerPayment payment, string? given, string? reason, Moment now)
    {
        var allowed = RefundRule.Allowed(payment.Method, now.All<RefundRule>());
        var method = string.IsNullOrWhiteSpace(given) ? Open(payment, now).FirstOrDefault() ?? payment.Method : given.Trim();
        var known = now.All<PaymentMethod>().Where(one => one.Code == method && one.State != PaymentMethodState.Deleted).ToList();
        if (!known.Exists(IsOpen))
        {
            throw new Faulty("method", known switch
            {
                [{ IsInvoice: true }] => $"Nothing is paid back by {method}: it is for what is paid on account. Say by which other method.",
                [_] => $"{method} is out of use. Activate it, or say by which other method it is paid back{(Open(payment, now) is { Count: > 0 } open ? $": {Words.Or(open)}" : "")}.",
                _ => "There is no such payment method to pay back by.",
            });
        }

        if (!allowed.Contains(method))
        {
            if (string.IsNullOrWhiteSpace(reason))
            {
                throw new Refused("refund-method", $"What came in by {payment.Method} goes back by {Words.Or(allowed)}. Another method needs the permission “payments.refund-otherwise” and a reason.");
            }

            now.Require(new Permit("payments.refund-otherwise", $"What came in by {payment.Method} goes back by {Words.Or(allowed)}: another method"));
        }

        return method;
    }

    /// <summary>Books that so much went back.</summary>
    /// <param name="payment">Of which payment.</param>
    /// <param name="amount">How much.</param>
    /// <param name="back">By which method, by which credit note, and why.</param>
    /// <param name="waited">How much of it had waited, and waits no longer.</param>
    /// <param name="now">Who, and when.</param>
    public static IEnumerable<Fact> Give(CustomerPayment payment, decimal amount, (string Method, string? Reason, string? CreditNote) back, decimal waited, Moment now)
    {
        payment.Refunded += amount;
        payment.RefundDue = Math.Max(0, payment.RefundDue - waited);
        payment.Refunds = [.. payment.Refunds, new PaymentRefund(amount, back.Method, now.Today, now.By.Name, Change.Optional(null, back.Reason), back.CreditNote)];
        return payment.Order is { } order ? [new PaymentWaits(payment.Id, order, -waited, amount)] : [];
    }

    /// <summary>So much is to go back, as the order's type says: by itself when the order is given up, or by somebody, who is told (V36).</summary>
    public static IEnumerable<Fact> Propose(CustomerPayment payment, decimal amount, Order order, Moment now)
    {
        var methods = Open(payment, now);
        if (order is { State: OrderState.Cancelled, Terms.RefundPolicy: RefundPolicy.Automatic } && methods.Count > 0)
        {
            return Give(payment, amount, (methods[0], $"{order.Number} was cancelled", null), amount, now);
        }

        payment.RefundDue = Math.Min(payment.RefundDue + amount, payment.Amount);
        payment.HasMoreDue = true;
        payment.RefundBy = methods.Count > 0 ? Words.Or(methods) : payment.Method;
        if (payment.RefundTask is null)
        {
            payment.RefundTask = now.NewId<PaymentRefund>().Value;
            payment.NewTask = new RefundPlanned(payment.RefundTask.Value, order.Id, "");
        }

        return [new Warned("refund-due", $"Refund {Words.Plain(amount)} {payment.Currency} by {payment.RefundBy} ({payment.Number}), or use it for another order: nothing goes back by itself.")];
    }

    /// <summary>The allowed methods that can be taken now.</summary>
    private static List<string> Open(CustomerPayment payment, Moment now) =>
        [.. RefundRule.Allowed(payment.Method, now.All<RefundRule>()).Where(code => now.All<PaymentMethod>().Any(one => one.Code == code && IsOpen(one)))];

    private static bool IsOpen(PaymentMethod method) => method is { State: PaymentMethodState.Active, IsInvoice: false };
}

/// <summary>So much of a payment went back.</summary>
/// <param name="Amount">How much.</param>
/// <param name="Method">By which payment method.</param>
/// <param name="On">When.</param>
/// <param name="By">Who saw to it.</param>
/// <param name="Reason">Why.</param>
/// <param name="CreditNote">The number of the credit note that is its receipt.</param>
public sealed record PaymentRefund(decimal Amount, string Method, DateOnly On, string By, string? Reason, string? CreditNote = null);
