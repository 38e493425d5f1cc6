using Kontor.Domain.Kernel;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.Stock.StockAdjustment, Kontor.Domain.Stock.StockAdjustmentState>;
using static Kontor.Domain.Stock.StockAdjustmentState;

namespace Kontor.Domain.Stock;

/// <summary>The life of a stock adjustment.</summary>
public static class StockAdjustmentLifecycle
{
    public static Lifecycle<StockAdjustment, StockAdjustmentState> Table { get; } = new(start: Draft,
    [
        Make<CreateStockAdjustment>(),
        Make<BookStockAdjustment>(by: Who.System),
        Step<EditStockAdjustment>(from: [Draft]),
        Step<ConfirmStockAdjustment>(from: [Draft], to: Confirmed, looksBeyond: true),
        Step<DiscardStockAdjustment>(from: [Draft], to: Discarded),
    ]);
}
