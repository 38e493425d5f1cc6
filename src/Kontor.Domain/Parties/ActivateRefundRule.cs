using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Takes a refund rule into use again.</summary>
public sealed record ActivateRefundRule : IAct<RefundRule>
{
    public IEnumerable<Fact> Apply(RefundRule rule, Moment now) => [];
}
