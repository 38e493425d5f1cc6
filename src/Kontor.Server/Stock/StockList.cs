using Kontor.Domain.Catalog;
using Kontor.Domain.Stock;
using Kontor.Server.Http;

namespace Kontor.Server.Stock;

/// <summary>What the stock can be asked, product by product.</summary>
public static class StockList
{
    /// <param name="moves">The ledger, which knows where a product has been.</param>
    public static Listing<StockItem> Of(IQueryable<StockMove> moves) => new Listing<StockItem>()
        .Status(item => item.State)
        .Filter(
            "product",
            (items, value) => ListValues.Id<Product>("product", value).As<StockItem>() is var id ? items.Where(item => item.Id == id) : items,
            "The id of the product.",
            ListFilterKind.Identity)
        .Exactly("sku", item => item.Sku)
        .Part("name", item => item.Name)
        .Filter(
            "warehouse",
            (items, value) => ListValues.Id<Warehouse>("warehouse", value) is var id ? items.Where(item => moves.Any(move => move.StockItem == item.Id && move.Warehouse == id)) : items,
            "What the warehouse with this id has or had.",
            ListFilterKind.Identity)
        .Choice("overselling", item => item.Overselling)
        .Amounts("OnHand", item => item.OnHand)
        .Amounts("Reserved", item => item.Reserved)
        .Amounts("Quarantined", item => item.Quarantined)
        .Filter(
            "below",
            (items, value) => ListValues.Number("below", value) is var least ? items.Where(item => item.OnHand < least + item.Reserved + item.Quarantined) : items,
            "Of which less than this may still be promised (virtual stock).",
            ListFilterKind.Number)
        .Part("q", item => item.Sku, item => item.Name)
        .Sort("sku", item => item.Sku, isDefault: true, rises: true)
        .Sort("name", item => item.Name)
        .Sort("onHand", item => item.OnHand)
        .Sort("reserved", item => item.Reserved);
}
