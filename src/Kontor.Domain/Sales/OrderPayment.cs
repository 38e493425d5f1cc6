using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;

namespace Kontor.Domain.Sales;

/// <summary>Agrees on when and how an order is to be paid: a term as it is now, or days net (V23, rule 28), and a method.</summary>
internal static class OrderPayment
{
    /// <summary>A new order begins with the customer's own, else with that of the settings.</summary>
    public static void Begin(Order order, Customer customer, OrderSettings settings, Moment now)
    {
        var code = customer.UsesDefaultTerm ? settings.DefaultPaymentTerm : customer.PaymentTerm;
        order.PaymentTermDays = settings.PaymentTermDays;
        Keep(order, code is null ? null : Of(code, now.All<PaymentTerm>())?.Agreed(), customer.PaymentTermDays);
    }

    /// <summary>What is said of an order: another term as it is now, other days, or no term.</summary>
    public static void Agree(Order order, string? code, int? days, Moment now, List<Fault> faults)
    {
        if (code is null && days is null)
        {
            return;
        }

        var agreed = order.AgreedTerm;
        var asked = Change.Optional(order.PaymentTerm, code);
        if (asked != order.PaymentTerm)
        {
            var terms = now.All<PaymentTerm>();
            agreed = Of(asked, terms) is { State: PaymentTermState.Active } term ? term.Agreed() : null;
            faults.AddRange(Check.That(
                asked is null || agreed is not null,
                "paymentTerm",
                $"Payment term must be one of {string.Join(", ", terms.Where(one => one.State == PaymentTermState.Active).Select(one => one.Code))}."));
        }

        Keep(order, agreed, days);
    }

    /// <summary>What is said of how it is paid; that stays once money has moved.</summary>
    public static void PayBy(Order order, string? method, Moment now, List<Fault> faults)
    {
        if (string.IsNullOrWhiteSpace(method) || method.Trim() == order.PaymentMethod)
        {
            return;
        }

        var active = now.All<PaymentMethod>().Where(one => one.State == PaymentMethodState.Active).Select(one => one.Code).ToList();
        faults.AddRange(Check.That(active.Contains(method.Trim()), "paymentMethod", $"Payment method must be one of {string.Join(", ", active)}."));
        faults.AddRange(Check.That(
            order is { Issued.Count: 0, Paid: 0 }, "paymentMethod", "The payment method stays once an invoice was issued or something was paid."));
        order.PaymentMethod = method.Trim();
    }

    private static void Keep(Order order, AgreedTerm? term, int? days)
    {
        order.AgreedTerm = days is { } own && own != term?.Days ? term?.Net(own) : term;
        order.PaymentTerm = term?.Code;
        order.PaymentTermDays = days ?? term?.Days ?? order.PaymentTermDays;
    }

    private static PaymentTerm? Of(string? code, IReadOnlyList<PaymentTerm> terms) =>
        code is null ? null : terms.FirstOrDefault(term => term.Code == code && term.State != PaymentTermState.Deleted);
}
