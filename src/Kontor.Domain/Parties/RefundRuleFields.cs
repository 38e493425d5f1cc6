using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>What may be said of a refund rule; a list replaces the whole list.</summary>
public abstract record RefundRuleFields : IChecked
{
    /// <summary>How it was paid: the code of a payment method.</summary>
    public string? PaymentMethod { get; init; }

    /// <summary>How it may be paid back: codes of payment methods.</summary>
    public IReadOnlyList<string>? RefundMethods { get; init; }

    public virtual IEnumerable<Fault> Faults() =>
    [
        .. Check.Filled("paymentMethod", PaymentMethod, 40),
        .. Check.Rows("refundMethods", RefundMethods, 50),
        .. Check.That(RefundMethods is not { Count: 0 }, "refundMethods", "Refund methods are required. To allow none, deactivate the payment method."),
    ];

    internal void Fill(RefundRule rule, Moment now)
    {
        if (RefundMethods is null)
        {
            return;
        }

        // On account is how money is owed, not how it goes back.
        var active = now.All<PaymentMethod>().Where(method => method is { State: PaymentMethodState.Active, IsInvoice: false }).Select(method => method.Code).ToList();
        var faults = Check.Each("refundMethods", RefundMethods, (path, code) => Check.That(
            active.Contains(code.Trim()) || rule.RefundMethods.Contains(code.Trim()), path, $"There is no active payment method {code.Trim()} that money goes back by. There are {string.Join(", ", active)}.")).ToList();
        rule.RefundMethods = faults.Count == 0 ? [.. RefundMethods.Select(code => code.Trim()).Distinct()] : throw new Faulty(faults);
    }
}
