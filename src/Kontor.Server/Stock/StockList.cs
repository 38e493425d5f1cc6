using Kontor.Domain.Catalog;
using Kontor.Domain.Stock;
using Kontor.Server.Http;

namespace Kontor.Server.Stock;

/// <summary>What the stock can be asked, product by product.</summary>
public static class StockList
{
    public static Listing<StockItem> Of() => new Listing<StockItem>()
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
            (items, value) => ListValues.Id<Warehouse>("warehouse", value) is var id ? items.Where(item => item.Levels.Any(level => level.Warehouse == id && level.OnHand != 0)) : items,
            "What lies in the warehouse with this id.",
            ListFilterKind.Identity)
        .Choice("overselling", item => item.Overselling)
        .Amounts("OnHand", item => item.OnHand)
        .Amounts("Reserved", item => item.Reserved)
        .Filter(
            "below",
            (items, value) => ListValues.Number("below", value) is var least ? items.Where(item => item.OnHand < least + item.Reserved) : items,
            "Of which less than this may still be promised (virtual stock).",
            ListFilterKind.Number)
        .Part("q", item => item.Sku, item => item.Name)
        .Sort("sku", item => item.Sku, isDefault: true, rises: true)
        .Sort("name", item => item.Name)
        .Sort("onHand", item => item.OnHand)
        .Sort("reserved", item => item.Reserved);
}
