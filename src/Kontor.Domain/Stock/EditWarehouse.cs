using Kontor.Domain.Kernel;

namespace Kontor.Domain.Stock;

/// <summary>Changes how a warehouse is called and how strict its books are.</summary>
public sealed record EditWarehouse : WarehouseFields, IAct<Warehouse>
{
    public IEnumerable<Need> Needs(Warehouse warehouse) => Codes.Asked<Warehouse>(Code, warehouse.Code);

    public IEnumerable<Fact> Apply(Warehouse warehouse, Moment now)
    {
        Codes.MustBeFree<Warehouse>("code", Code, now, warehouse.Code);
        Fill(warehouse);
        return [];
    }
}
