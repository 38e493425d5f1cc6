using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Takes a work status into use again.</summary>
public sealed record ActivateWorkStatus : IAct<WorkStatus>
{
    public IEnumerable<Fact> Apply(WorkStatus status, Moment now) => [];
}
