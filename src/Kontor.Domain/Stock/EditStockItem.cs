using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;

namespace Kontor.Domain.Stock;

/// <summary>Follows the product's new name or policy.</summary>
public sealed record EditStockItem(string Sku, string Name, Overselling Overselling) : IAct<StockItem>
{
    public IEnumerable<Fact> Apply(StockItem item, Moment now)
    {
        item.Sku = Sku;
        item.Name = Name;
        item.Overselling = Overselling;
        return [];
    }
}
