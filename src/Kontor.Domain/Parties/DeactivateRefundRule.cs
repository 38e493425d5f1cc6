using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Takes a refund rule out of use: what was paid so can be paid back in the same way only.</summary>
public sealed record DeactivateRefundRule : IAct<RefundRule>
{
    public IEnumerable<Fact> Apply(RefundRule rule, Moment now) => [];
}
