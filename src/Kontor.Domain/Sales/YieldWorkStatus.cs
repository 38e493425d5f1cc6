using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Is no longer the status that new orders begin with.</summary>
public sealed record YieldWorkStatus : IAct<WorkStatus>
{
    public IEnumerable<Fact> Apply(WorkStatus status, Moment now)
    {
        status.IsDefault = false;
        return [];
    }
}
