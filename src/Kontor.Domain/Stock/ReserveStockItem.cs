using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;

namespace Kontor.Domain.Stock;

/// <summary>Promises goods to an order, from no warehouse in particular (V12); below zero it frees what was promised.</summary>
/// <param name="Quantity">How much more is promised than before.</param>
public sealed record ReserveStockItem(decimal Quantity) : IAct<StockItem>
{
    public IEnumerable<Fact> Apply(StockItem item, Moment now)
    {
        if (Quantity > 0 && item.Overselling == Overselling.Forbid && Quantity > item.Virtual)
        {
            throw new Refused(
                "oversold",
                $"{item.Sku}: {Quantity:0.####} asked, {Math.Max(0, item.Virtual):0.####} available. Order less, or wait until goods come in.");
        }

        if (item.Reserved + Quantity < 0)
        {
            throw new Refused("reserved-short", $"{item.Sku}: {-Quantity:0.####} is to be freed, but only {item.Reserved:0.####} is reserved.");
        }

        item.Reserved += Quantity;
        return [];
    }
}
