using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;
using Kontor.Domain.Stock;
using Kontor.Tests.Kernel;

namespace Kontor.Tests.Stock;

/// <summary>A stock item with warehouses, as the tests of stock need them.</summary>
internal static class CountingStock
{
    public static Guid Cause { get; } = new("00000000-0000-7000-8000-0000000000cc");

    public static Warehouse Warehouse(this TestMoment now, string code, NegativeStock policy = NegativeStock.Forbid) =>
        now.Make(WarehouseLifecycle.Table, new AddWarehouse { Code = code, Name = code, NegativeStock = policy });

    public static StockItem Mugs(this TestMoment now, Overselling overselling = Overselling.Allow) =>
        now.Make(StockItemLifecycle.Table, new OpenStockItem(now.NewId<Product>(), "MUG", "Mug", overselling));

    public static IReadOnlyList<Fact> Take(this TestMoment now, StockItem item, IAct<StockItem> act) => StockItemLifecycle.Table.Take(item, act, now);

    public static StockItem With(this StockItem item, decimal onHand, Warehouse warehouse, TestMoment now)
    {
        now.Take(item, new ReceiveStockItem(warehouse.Id, onHand, "Receipt", Cause, "R-1"));
        return item;
    }
}
