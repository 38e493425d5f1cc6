using Kontor.Domain.Kernel;

namespace Kontor.Domain.Stock;

/// <summary>What lies of one product in one warehouse. It is kept within its stock item's row, so that one lock guards the whole count.</summary>
public sealed record StockLevel(Id<Warehouse> Warehouse, decimal OnHand);
