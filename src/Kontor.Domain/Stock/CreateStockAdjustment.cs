using Kontor.Domain.Kernel;

namespace Kontor.Domain.Stock;

/// <summary>Begins an adjustment; nothing moves before it is confirmed (V44).</summary>
public sealed record CreateStockAdjustment : StockAdjustmentFields, IMake<StockAdjustment>
{
    private const string Series = "stock-adjustment";

    public override IEnumerable<Fault> Faults() =>
        [.. Check.Given("reason", Reason), .. Check.Given("warehouse", Warehouse), .. base.Faults()];

    public IEnumerable<Need> Needs() => [Need.Number(Series), .. Asked()];

    public Made<StockAdjustment> Make(Moment now)
    {
        var adjustment = new StockAdjustment { Id = now.NewId<StockAdjustment>() };
        Fill(adjustment, now);
        adjustment.Number = now.Number(Series);
        return new Made<StockAdjustment>(adjustment);
    }
}
