using Kontor.Domain.Kernel;

namespace Kontor.Domain.Stock;

/// <summary>Takes a warehouse into use again.</summary>
public sealed record ActivateWarehouse : IAct<Warehouse>
{
    public IEnumerable<Fact> Apply(Warehouse warehouse, Moment now) => [];
}
