using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;

namespace Kontor.Domain.Stock;

/// <summary>Begins to count a product that came into the catalogue as goods.</summary>
public sealed record OpenStockItem(Id<Product> Product, string Sku, string Name, Overselling Overselling) : IMake<StockItem>
{
    public Made<StockItem> Make(Moment now) =>
        new(new StockItem { Id = Product.As<StockItem>(), Sku = Sku, Name = Name, Overselling = Overselling });
}
