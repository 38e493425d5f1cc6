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
                $"{item.Sku}: {Words.Plain(Quantity)} asked, {Words.Plain(Math.Max(0, item.Virtual))} available. Order less, or wait until goods come in.");
        }

        if (item.Reserved + Quantity < 0)
        {
            throw new Refused("reserved-short", $"{item.Sku}: {Words.Plain(-Quantity)} is to be freed, but only {Words.Plain(item.Reserved)} is reserved.");
        }

        item.Reserved += Quantity;
        return [];
    }
}
