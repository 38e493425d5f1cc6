using Kontor.Domain.Kernel;

namespace Kontor.Domain.Stock;

/// <summary>Gives up an adjustment that is not confirmed; its number is not used again.</summary>
public sealed record DiscardStockAdjustment : IAct<StockAdjustment>
{
    public IEnumerable<Fact> Apply(StockAdjustment adjustment, Moment now) => [];
}
