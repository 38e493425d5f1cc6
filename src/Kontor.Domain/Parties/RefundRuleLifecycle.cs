using Kontor.Domain.Kernel;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.Parties.RefundRule, Kontor.Domain.Parties.RefundRuleState>;
using static Kontor.Domain.Parties.RefundRuleState;

namespace Kontor.Domain.Parties;

/// <summary>The life of a refund rule.</summary>
public static class RefundRuleLifecycle
{
    public static Lifecycle<RefundRule, RefundRuleState> Table { get; } = new(start: Active,
    [
        Make<AddRefundRule>(),
        Step<EditRefundRule>(from: [Active, Inactive]),
        Step<DeactivateRefundRule>(from: [Active], to: Inactive),
        Step<ActivateRefundRule>(from: [Inactive], to: Active),
        Step<DeleteRefundRule>(from: [Active, Inactive], to: Deleted),
    ]);
}
