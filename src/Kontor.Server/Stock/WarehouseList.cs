using Kontor.Domain.Stock;
using Kontor.Server.Http;

namespace Kontor.Server.Stock;

/// <summary>What the list of warehouses can be asked.</summary>
public static class WarehouseList
{
    public static Listing<Warehouse> Of() => new Listing<Warehouse>()
        .Status(warehouse => warehouse.State)
        .Exactly("code", warehouse => warehouse.Code)
        .Part("name", warehouse => warehouse.Name)
        .Flag("isQuarantine", warehouse => warehouse.IsQuarantine)
        .Choice("negativeStock", warehouse => warehouse.NegativeStock)
        .Part("q", warehouse => warehouse.Code, warehouse => warehouse.Name)
        .Sort("code", warehouse => warehouse.Code, isDefault: true, rises: true)
        .Sort("name", warehouse => warehouse.Name);
}
