using Kontor.Domain.Kernel;

namespace Kontor.Domain.Stock;

/// <summary>Books the differences, once and for all; a mistake is corrected with another adjustment.</summary>
public sealed record ConfirmStockAdjustment : IAct<StockAdjustment>
{
    public static Reason? Refusal(StockAdjustment adjustment) => adjustment.Lines.Count > 0
        ? null
        : new Reason("stock-adjustment-empty", "The stock adjustment has no lines. Add what was counted differently.");

    public IEnumerable<Fact> Apply(StockAdjustment adjustment, Moment now)
    {
        adjustment.ConfirmedOn = now.Today;
        adjustment.ConfirmedBy = now.By.Name;
        yield return new StockAdjustmentConfirmed(
            adjustment.Id,
            adjustment.Number,
            adjustment.Reason,
            adjustment.Warehouse,
            [.. adjustment.Lines.Select(line => new StockDifference(line.Product.As<StockItem>(), line.Delta))]);
    }
}
