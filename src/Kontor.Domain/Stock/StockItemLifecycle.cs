using Kontor.Domain.Kernel;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.Stock.StockItem, Kontor.Domain.Stock.StockItemState>;
using static Kontor.Domain.Stock.StockItemState;

namespace Kontor.Domain.Stock;

/// <summary>The life of a stock item: only flows touch it, so every change has a document as its cause.</summary>
public static class StockItemLifecycle
{
    public static Lifecycle<StockItem, StockItemState> Table { get; } = new(start: Open,
    [
        Make<OpenStockItem>(by: Who.System),
        Step<EditStockItem>(from: [Open], by: Who.System),
        Step<ReserveStockItem>(from: [Open], by: Who.System),
        Step<IssueStockItem>(from: [Open], by: Who.System),
        Step<ReceiveStockItem>(from: [Open], by: Who.System),
        Step<AdjustStockItem>(from: [Open], by: Who.System),
    ], plural: "stock");
}
