using Kontor.Domain.Kernel;

namespace Kontor.Domain.Stock;

/// <summary>Goods come into a warehouse.</summary>
/// <param name="Warehouse">Where.</param>
/// <param name="Quantity">How much; above zero.</param>
/// <param name="Reason">In words, for the ledger.</param>
/// <param name="Cause">The document that caused it.</param>
/// <param name="CauseLabel">That document's number.</param>
public sealed record ReceiveStockItem(Id<Warehouse> Warehouse, decimal Quantity, string Reason, Guid Cause, string CauseLabel) : IAct<StockItem>, IChecked
{
    public IEnumerable<Fault> Faults() => Check.That(Quantity > 0, "quantity", "Quantity must be above zero.");

    public IEnumerable<Need> Needs(StockItem item) => [Need.Of(Warehouse)];

    public IEnumerable<Fact> Apply(StockItem item, Moment now) =>
        item.Move(now.The(Warehouse), Quantity, Reason, Cause, CauseLabel, now);
}
