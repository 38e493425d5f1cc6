using System.Text.Json;
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
    private static async Task<ListPart<StockItem>> WarehouseCodes(HttpContext context)
    {
        var references = context.RequestServices.GetRequiredService<ReferenceData>();
        var codes = (await references.All<Warehouse>(context.RequestAborted)).ToDictionary(warehouse => warehouse.Id, warehouse => warehouse.Code);
        return new ListPart<StockItem>("levels", (json, item) => JsonSerializer.Serialize(
            json,
            item.Levels.Select(level => new { warehouse = level.Warehouse, code = codes.GetValueOrDefault(level.Warehouse), level.OnHand }).OrderBy(level => level.code, StringComparer.Ordinal),
            Memento.Options));
    }
}
