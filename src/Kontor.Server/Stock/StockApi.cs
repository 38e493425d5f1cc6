using System.Text.Json.Nodes;
using Kontor.Domain.Stock;
using Kontor.Server.Http;
using Kontor.Server.Store;

namespace Kontor.Server.Stock;

/// <summary>What lies where, how it got there, and the papers that correct it.</summary>
public static class StockApi
{
    public static void MapStock(this IEndpointRouteBuilder api)
    {
        api.MapList(_ => WarehouseList.Of());
        api.MapList(_ => StockAdjustmentList.Of());
        api.MapRows(
            "/stock", "stock", "The stock, product by product: on hand, reserved, virtual, and what lies in each warehouse.", db => StockList.Of(db.Set<StockMove>()), db => db.Set<StockItem>(), WarehouseCodes)
            .WithName("stock.list");
        api.MapRows("/stock/moves", "stock", "The stock ledger: every move, its cause and who made it.", _ => StockMoveList.Of(), db => db.Set<StockMove>())
            .WithName("stock.moves");
    }

    /// <summary>Says which warehouse each level is of, in the words of people.</summary>
    private static async Task<Action<StockItem, JsonObject>> WarehouseCodes(HttpContext context)
    {
        var references = context.RequestServices.GetRequiredService<ReferenceData>();
        var codes = (await references.All<Warehouse>(context.RequestAborted)).ToDictionary(warehouse => warehouse.Id, warehouse => warehouse.Code);
        return (item, row) => row["levels"] = new JsonArray([.. item.Levels.Select(level => new JsonObject
        {
            ["warehouse"] = level.Warehouse.Value,
            ["code"] = codes.GetValueOrDefault(level.Warehouse),
            ["onHand"] = level.OnHand,
        }).OrderBy(level => (string?)level["code"], StringComparer.Ordinal)]);
    }
}
