using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Removes a refund rule; its journal stays.</summary>
public sealed record DeleteRefundRule : IAct<RefundRule>
{
    public IEnumerable<Fact> Apply(RefundRule rule, Moment now) => [];
}
