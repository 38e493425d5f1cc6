using Kontor.Domain.Kernel;

namespace Kontor.Domain.Stock;

/// <summary>What may be said of a stock adjustment; a field not sent stays, the lines replace all lines.</summary>
public abstract record StockAdjustmentFields : IChecked
{
    public string? Reason { get; init; }

    public Id<Warehouse>? Warehouse { get; init; }

    public IReadOnlyList<AdjustedProduct>? Lines { get; init; }

    public virtual IEnumerable<Fault> Faults() =>
    [
        .. Check.Filled("reason", Reason, 200),
        .. Check.Rows("lines", Lines, 2000),
        .. Check.Each("lines", Lines, AdjustedProduct.Faults),
    ];

    private protected IEnumerable<Need> Asked() =>
    [
        .. Warehouse is { } warehouse ? [Need.Of(warehouse)] : Array.Empty<Need>(),
        .. (Lines ?? []).Select(line => line.Asked()).Distinct(),
    ];

    internal void Fill(StockAdjustment adjustment, Moment now)
    {
        adjustment.Reason = Change.Text(adjustment.Reason, Reason);
        if (Warehouse is { } warehouse)
        {
            adjustment.Warehouse = now.Find(warehouse) is { State: not WarehouseState.Deleted }
                ? warehouse
                : throw new Faulty("warehouse", "There is no such warehouse.");
        }

        if (Lines is not null)
        {
            adjustment.Replace(Resolved(Lines, now));
        }
    }

    private static List<StockAdjustmentLine> Resolved(IReadOnlyList<AdjustedProduct> rows, Moment now)
    {
        List<StockAdjustmentLine> lines = [];
        List<Fault> faults = [];
        foreach (var row in rows)
        {
            var field = $"lines[{lines.Count}]";
            var product = row.Found(now);
            faults.AddRange(row.Misfits(field, product));
            lines.Add(new StockAdjustmentLine
            {
                Id = now.NewId<StockAdjustmentLine>(),
                Position = lines.Count + 1,
                Product = product?.Id ?? default,
                Sku = product?.Sku ?? "",
                Name = product?.Name ?? "",
                Delta = row.Delta,
            });
        }

        return faults.Count == 0 ? lines : throw new Faulty(faults);
    }
}
