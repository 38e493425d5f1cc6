using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Stock;

namespace Kontor.Domain.Shipping;

/// <summary>Changes a draft: quantities, warehouses, rows (V14, V15). Rows that are sent replace all rows.</summary>
public sealed record EditShipment : IAct<Shipment>
{
    public string? DeliveryMethod { get; init; }

    public IReadOnlyList<EditShipmentRow>? Lines { get; init; }

    public IEnumerable<Need> Needs(Shipment shipment) => [Need.All<Warehouse>(), Need.Of(shipment.Order)];

    public IEnumerable<Fact> Apply(Shipment shipment, Moment now)
    {
        var faults = new List<Fault>(Check.Text("deliveryMethod", DeliveryMethod, 100));
        var before = Sums(shipment);
        if (Lines is not null)
        {
            var lines = Written(Lines, shipment, now, faults);
            if (faults.Count == 0)
            {
                shipment.Put(lines);
            }
        }

        if (faults.Count > 0)
        {
            throw new Faulty(faults);
        }

        shipment.DeliveryMethod = Change.Optional(shipment.DeliveryMethod, DeliveryMethod);
        var after = Sums(shipment);
        var changes = before.Keys.Union(after.Keys)
            .Select(line => new LineQuantity(line, after.GetValueOrDefault(line) - before.GetValueOrDefault(line)))
            .Where(change => change.Quantity != 0)
            .ToList();
        return changes.Count > 0 ? [new ShipmentReplanned(shipment.Id, shipment.Order, changes)] : [];
    }

    private static List<ShipmentLine> Written(IReadOnlyList<EditShipmentRow> rows, Shipment shipment, Moment now, List<Fault> faults)
    {
        var order = now.The(shipment.Order);
        var warehouses = now.All<Warehouse>().Where(one => one is { State: WarehouseState.Active, IsQuarantine: false }).Select(one => one.Id).ToHashSet();
        var lines = new List<ShipmentLine>(rows.Count);
        faults.AddRange(Check.That(rows.Count > 0, "lines", "A shipment needs at least one row; discard it instead."));
        for (var index = 0; index < rows.Count; index++)
        {
            var (id, quantity, warehouse) = rows[index];
            var path = $"lines[{index}]";
            if (order.Lines.FirstOrDefault(line => line.Id == id) is not { } ordered)
            {
                faults.Add(new Fault($"{path}.orderLine", "The order has no such row."));
                continue;
            }

            faults.AddRange(Check.That(quantity > 0 && new Unit(ordered.Unit).Fits(quantity), $"{path}.quantity", $"Quantity must be above zero, with at most {new Unit(ordered.Unit).Decimals} decimals."));
            faults.AddRange(Check.That(
                warehouses.Contains(warehouse) || shipment.Lines.Any(line => line.OrderLine == id && line.Warehouse == warehouse), $"{path}.warehouse", "There is no such active warehouse."));
            lines.Add(new ShipmentLine
            {
                Id = shipment.Lines.FirstOrDefault(line => line.OrderLine == id && line.Warehouse == warehouse && lines.TrueForAll(other => other.Id != line.Id))?.Id ?? now.NewId<ShipmentLine>(),
                Position = index + 1,
                OrderLine = id,
                Product = ordered.Product,
                Sku = ordered.Sku,
                Description = ordered.Description,
                Unit = ordered.Unit,
                IsStocked = ordered.IsStocked,
                Quantity = quantity,
                Warehouse = warehouse,
            });
        }

        return lines;
    }

    private static Dictionary<Id<OrderLine>, decimal> Sums(Shipment shipment) =>
        shipment.Lines.GroupBy(line => line.OrderLine).ToDictionary(group => group.Key, group => group.Sum(line => line.Quantity));
}

/// <summary>One row of a draft.</summary>
public sealed record EditShipmentRow(Id<OrderLine> OrderLine, decimal Quantity, Id<Warehouse> Warehouse);
