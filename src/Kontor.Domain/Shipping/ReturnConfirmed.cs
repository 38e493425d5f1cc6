using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Stock;

namespace Kontor.Domain.Shipping;

/// <summary>Goods have come back: they are to be received, their shipment and their order are to know.</summary>
/// <param name="Return">Which return.</param>
/// <param name="Number">Its number.</param>
/// <param name="Shipment">What they were shipped with.</param>
/// <param name="Order">What they were ordered by.</param>
/// <param name="Why">For the ledger.</param>
/// <param name="Rows">How much of each row of the shipment.</param>
/// <param name="OrderRows">How much of each row of the order.</param>
/// <param name="Goods">What is counted in stock.</param>
public sealed record ReturnConfirmed(
    Id<Return> Return,
    string Number,
    Id<Shipment> Shipment,
    Id<Order> Order,
    string Why,
    IReadOnlyList<ShippedQuantity> Rows,
    IReadOnlyList<ReturnedQuantity> OrderRows,
    IReadOnlyList<ReturnedGoods> Goods) : Fact
{
    /// <summary>What is scrapped comes in and leaves at once, so that both stand in the ledger (V30).</summary>
    internal IEnumerable<Errand> Moves() => Goods.SelectMany(goods => goods.IsScrap
        ?
        [
            Errand.To(goods.StockItem, new ReceiveStockItem(goods.Warehouse, goods.Quantity, Why, Return.Value, Number)),
            Errand.To(goods.StockItem, new IssueStockItem(goods.Warehouse, goods.Quantity, "Scrapped on return", Return.Value, Number)),
        ]
        : new[] { Errand.To(goods.StockItem, new ReceiveStockItem(goods.Warehouse, goods.Quantity, Why, Return.Value, Number)) });
}

/// <summary>So much of a product came into a warehouse, and left it again if it is scrap.</summary>
public sealed record ReturnedGoods(Id<StockItem> StockItem, Id<Warehouse> Warehouse, decimal Quantity, bool IsScrap);
