using Kontor.Domain.Kernel;

namespace Kontor.Domain.Stock;

/// <summary>The count of a warehouse was corrected: each difference is to be booked.</summary>
public sealed record StockAdjustmentConfirmed(
    Id<StockAdjustment> Adjustment, string Number, string Reason, Id<Warehouse> Warehouse, IReadOnlyList<StockDifference> Differences) : Fact;

/// <summary>How much more of a product there is than the books say.</summary>
public sealed record StockDifference(Id<StockItem> StockItem, decimal Delta);
