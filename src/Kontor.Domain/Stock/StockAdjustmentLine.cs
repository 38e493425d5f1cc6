using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;

namespace Kontor.Domain.Stock;

/// <summary>How one product's count differs.</summary>
public sealed class StockAdjustmentLine
{
    internal StockAdjustmentLine()
    {
    }

    public Id<StockAdjustmentLine> Id { get; internal set; }

    /// <summary>Counts from 1.</summary>
    public int Position { get; internal set; }

    public Id<Product> Product { get; internal set; }

    public string Sku { get; internal set; } = "";

    public string Name { get; internal set; } = "";

    /// <summary>How much more there is than the books say; below zero how much less.</summary>
    public decimal Delta { get; internal set; }
}
