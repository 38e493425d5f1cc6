using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Removes a work status that no order has (V06).</summary>
public sealed record DeleteWorkStatus : IAct<WorkStatus>
{
    public static Reason? Refusal(WorkStatus status) => DeactivateWorkStatus.Refusal(status);

    public IEnumerable<Need> Needs(WorkStatus status) => [Need.Use(status.Id)];

    public IEnumerable<Fact> Apply(WorkStatus status, Moment now)
    {
        InUse.Refuse(status, now);
        return [];
    }
}
