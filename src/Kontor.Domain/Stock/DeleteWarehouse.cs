using Kontor.Domain.Kernel;

namespace Kontor.Domain.Stock;

/// <summary>Removes a warehouse that nothing names; its journal stays.</summary>
public sealed record DeleteWarehouse : IAct<Warehouse>
{
    public IEnumerable<Need> Needs(Warehouse warehouse) => [Need.Use(warehouse.Id)];

    public IEnumerable<Fact> Apply(Warehouse warehouse, Moment now)
    {
        InUse.Refuse(warehouse, now);
        return [];
    }
}
