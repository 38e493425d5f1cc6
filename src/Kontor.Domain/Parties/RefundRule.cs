using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

public enum RefundRuleState
{
    Active,
    Inactive,
    Deleted,
}

/// <summary>By which methods money may go back that came in by one (W13).</summary>
public sealed class RefundRule : Document<RefundRule, RefundRuleState>, IReference, INamed
{
    internal RefundRule()
    {
    }

    public static string NamedBy => nameof(PaymentMethod);

    /// <summary>How it was paid: the code of a payment method. It stays.</summary>
    public string PaymentMethod { get; internal set; } = "";

    /// <summary>How it may be paid back: codes of payment methods.</summary>
    public IReadOnlyList<string> RefundMethods { get; internal set; } = [];

    public override string Label => PaymentMethod;

    /// <summary>How what was paid by a method may be paid back; by that method alone where no rule says otherwise.</summary>
    public static IReadOnlyList<string> Allowed(string paymentMethod, IEnumerable<RefundRule> rules) =>
        rules.FirstOrDefault(rule => rule.State == RefundRuleState.Active && rule.PaymentMethod == paymentMethod)?.RefundMethods ?? [paymentMethod];
}
