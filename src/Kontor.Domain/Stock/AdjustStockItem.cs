using Kontor.Domain.Kernel;

namespace Kontor.Domain.Stock;

/// <summary>Corrects the count of a warehouse, up or down (V44).</summary>
/// <param name="Warehouse">Where.</param>
/// <param name="Delta">How much more there is than the books say; below zero how much less.</param>
/// <param name="Reason">In words, for the ledger.</param>
/// <param name="Cause">The document that caused it.</param>
/// <param name="CauseLabel">That document's number.</param>
public sealed record AdjustStockItem(Id<Warehouse> Warehouse, decimal Delta, string Reason, Guid Cause, string CauseLabel) : IAct<StockItem>, IChecked
{
    public IEnumerable<Fault> Faults() => Check.That(Delta != 0, "delta", "Delta must not be zero.");

    public IEnumerable<Need> Needs(StockItem item) => [Need.Of(Warehouse)];

    public IEnumerable<Fact> Apply(StockItem item, Moment now)
    {
        var warehouse = now.The(Warehouse);
        var left = item.Virtual + (warehouse.IsQuarantine ? 0 : Delta);
        var facts = item.Move(warehouse, Delta, Reason, Cause, CauseLabel, now);

        // The count is true even when more was promised than there is; somebody must tell the customers.
        return Delta < 0 && left < 0 && !warehouse.IsQuarantine
            ? [.. facts, new Warned("oversold", $"{item.Sku}: orders are promised {Words.Plain(-left)} more than there is now.")]
            : facts;
    }
}
