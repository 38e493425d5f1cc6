using Kontor.Domain.Kernel;

namespace Kontor.Domain.Stock;

/// <summary>What lies of one product in one warehouse.</summary>
public sealed class StockLevel
{
    internal StockLevel()
    {
    }

    public Id<StockLevel> Id { get; internal set; }

    public Id<Warehouse> Warehouse { get; internal set; }

    public decimal OnHand { get; internal set; }
}
