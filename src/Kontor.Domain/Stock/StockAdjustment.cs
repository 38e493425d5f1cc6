using Kontor.Domain.Kernel;

namespace Kontor.Domain.Stock;

public enum StockAdjustmentState
{
    Draft,
    Confirmed,
    Discarded,
}

/// <summary>Makes the books agree with what lies in a warehouse: found, lost, broken or counted (V44).</summary>
public sealed class StockAdjustment : Document<StockAdjustment, StockAdjustmentState>, INamed
{
    private readonly List<StockAdjustmentLine> lines = [];

    internal StockAdjustment()
    {
    }

    public static string NamedBy => nameof(Number);

    public string Number { get; internal set; } = "";

    /// <summary>Why, in words; the ledger repeats it.</summary>
    public string Reason { get; internal set; } = "";

    public Id<Warehouse> Warehouse { get; internal set; }

    public IReadOnlyList<StockAdjustmentLine> Lines => lines;

    public DateOnly? ConfirmedOn { get; internal set; }

    /// <summary>The name of who confirmed it.</summary>
    public string? ConfirmedBy { get; internal set; }

    public override string Label => Number;

    internal void Replace(IEnumerable<StockAdjustmentLine> all)
    {
        var replaced = all.ToList();
        lines.Clear();
        lines.AddRange(replaced);
    }
}
