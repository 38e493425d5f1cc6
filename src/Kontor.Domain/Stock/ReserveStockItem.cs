using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;

namespace Kontor.Domain.Stock;

/// <summary>Promises goods to an order, from no warehouse in particular (V12); below zero it frees what was promised.</summary>
/// <param name="Quantity">How much more is promised than before.</param>
/// <param name="IsWantedAgain">Goods came back and others are owed for them: they are promised even where there are none.</param>
public sealed record ReserveStockItem(decimal Quantity, bool IsWantedAgain = false) : IAct<StockItem>
{
    public IEnumerable<Fact> Apply(StockItem item, Moment now)
    {
        var isShort = Quantity > 0 && item.Overselling == Overselling.Forbid && Quantity > item.Virtual;
        if (isShort && !IsWantedAgain)
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
        return isShort ? [new Warned("oversold", $"{item.Sku}: orders are promised {Words.Plain(-item.Virtual)} more than may be sold now.")] : [];
    }
}
