using Kontor.Domain.Kernel;

namespace Kontor.Domain.Stock;

/// <summary>Changes an adjustment that is not confirmed.</summary>
public sealed record EditStockAdjustment : StockAdjustmentFields, IAct<StockAdjustment>
{
    public IEnumerable<Need> Needs(StockAdjustment adjustment) => Asked();

    public IEnumerable<Fact> Apply(StockAdjustment adjustment, Moment now)
    {
        Fill(adjustment, now);
        return [];
    }
}
