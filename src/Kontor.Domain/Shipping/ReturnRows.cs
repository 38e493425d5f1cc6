using Kontor.Domain.Kernel;
using Kontor.Domain.Stock;

namespace Kontor.Domain.Shipping;

/// <summary>Makes the rows of a return from what was sent, and tells every fault by its row.</summary>
internal static class ReturnRows
{
    /// <param name="shipment">What was shipped.</param>
    /// <param name="rows">What comes back.</param>
    /// <param name="before">The rows that the return has now.</param>
    /// <param name="now">With all warehouses.</param>
    /// <param name="faults">What is wrong is told here.</param>
    public static List<ReturnLine> Written(Shipment shipment, IReadOnlyList<ReturnRow> rows, IReadOnlyList<ReturnLine> before, Moment now, List<Fault> faults)
    {
        var left = shipment.Lines.ToDictionary(line => line.Id, line => line.Returnable + before.Where(own => own.ShipmentLine == line.Id).Sum(own => own.Quantity));
        var lines = new List<ReturnLine>(rows.Count);
        faults.AddRange(Check.That(rows.Count > 0, "lines", "A return needs at least one row."));
        faults.AddRange(Check.Rows("lines", rows, 5000));
        for (var index = 0; index < rows.Count; index++)
        {
            var (row, path) = (rows[index], $"lines[{index}]");
            if (shipment.Lines.FirstOrDefault(line => line.Id == row.Line) is not { } shipped)
            {
                faults.Add(new Fault($"{path}.line", $"{shipment.Number} has no such row."));
                continue;
            }

            var quantity = row.Quantity ?? left[shipped.Id];
            faults.AddRange(Quantity(shipped, quantity, left[shipped.Id], $"{path}.quantity"));
            left[shipped.Id] -= quantity;
            lines.Add(new ReturnLine
            {
                Id = before.FirstOrDefault(own => own.ShipmentLine == shipped.Id && lines.TrueForAll(other => other.Id != own.Id))?.Id ?? now.NewId<ReturnLine>(),
                Position = index + 1,
                ShipmentLine = shipped.Id,
                OrderLine = shipped.OrderLine,
                Product = shipped.Product,
                Sku = shipped.Sku,
                Description = shipped.Description,
                Unit = shipped.Unit,
                IsStocked = shipped.IsStocked,
                Quantity = quantity,
                Disposition = row.Disposition,
                CreditOnly = row.CreditOnly,
                Warehouse = shipped.IsStocked ? Place(row, shipped, before, now, path, faults) : shipped.Warehouse,
            });
        }

        return lines;
    }

    /// <summary>The changes from what a return had of each row to what it has.</summary>
    public static IReadOnlyList<ShippedQuantity> Changes(Dictionary<Id<ShipmentLine>, decimal> before, Dictionary<Id<ShipmentLine>, decimal> after) =>
    [
        .. before.Keys.Union(after.Keys)
            .Select(line => new ShippedQuantity(line, after.GetValueOrDefault(line) - before.GetValueOrDefault(line)))
            .Where(change => change.Quantity != 0),
    ];

    private static IEnumerable<Fault> Quantity(ShipmentLine shipped, decimal quantity, decimal left, string path) =>
        quantity <= 0 || !new Unit(shipped.Unit).Fits(quantity)
            ? [new Fault(path, left > 0
                ? $"Quantity must be above zero, with at most {new Unit(shipped.Unit).Decimals} decimals."
                : $"{shipped.Description}: nothing of it can come back any more.")]
            : Check.That(quantity <= left, path, $"{shipped.Description}: {Words.Plain(quantity)} asked, {Words.Plain(Math.Max(0, left))} of the {Words.Plain(shipped.Quantity)} shipped can still come back.");

    /// <summary>What is in quarantine lies apart: in a warehouse of its own, and nothing else comes there.</summary>
    private static Id<Warehouse> Place(ReturnRow row, ShipmentLine shipped, IReadOnlyList<ReturnLine> before, Moment now, string path, List<Fault> faults)
    {
        var isQuarantine = row.Disposition == Disposition.Quarantine;
        var fit = now.All<Warehouse>().Where(one => one.State == WarehouseState.Active && one.IsQuarantine == isQuarantine).ToList();
        var usual = isQuarantine ? fit.MinBy(one => one.Code, StringComparer.Ordinal)?.Id : shipped.Warehouse;
        if (usual is null)
        {
            faults.Add(new Fault($"{path}.disposition", "There is no quarantine warehouse. Add one, or restock or scrap the goods."));
            return shipped.Warehouse;
        }

        var place = row.Warehouse ?? usual.Value;
        faults.AddRange(Check.That(
            fit.Exists(one => one.Id == place) || before.Any(own => own.ShipmentLine == shipped.Id && own.Disposition == row.Disposition && own.Warehouse == place),
            $"{path}.warehouse",
            isQuarantine ? "Goods in quarantine come into an active quarantine warehouse." : "Goods come into an active warehouse that is not for quarantine. Choose another."));
        return place;
    }
}
