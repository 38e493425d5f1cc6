using Kontor.Domain.Kernel;
using Kontor.Domain.Stock;

namespace Kontor.Domain.Sales;

/// <summary>Adds a shipment (V13): the chosen rows, or all that is open, from the chosen warehouses (V14). It stays a draft unless it is confirmed at once.</summary>
public sealed record ShipOrder : IAct<Order>
{
    /// <summary>Nothing means all that is still to be shipped, from the default warehouse.</summary>
    public IReadOnlyList<ShipOrderRow>? Lines { get; init; }

    /// <summary>For the rows that name no warehouse; else the settings' default.</summary>
    public Id<Warehouse>? Warehouse { get; init; }

    /// <summary>Save and confirm in one (V16).</summary>
    public bool Confirm { get; init; }

    public static Reason? Refusal(Order order) => order switch
    {
        { Terms.Category: not OrderCategory.Standard } => new Reason("not-shipped", $"{order.Number} is a {Words.Spaced(order.Terms.Category.ToString())}; only standard orders are shipped."),
        { Lines.Count: 0 } => order.Empty,
        { OnHold: true } => order.Held,
        { WaitsForPayment: true } => order.Unpaid,
        _ when order.Lines.All(line => line.ToShip == 0) => new Reason("nothing-to-ship", $"Everything on {order.Number} is delivered or on a draft shipment."),
        _ => null,
    };

    public IEnumerable<Need> Needs(Order order) => [Need.All<Warehouse>()];

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        if (Confirm)
        {
            now.Require(new Permit("shipments.confirm", "To confirm the shipment at once", "Save it as a draft instead."));
        }

        var warehouses = now.All<Warehouse>().Where(one => one is { State: WarehouseState.Active, IsQuarantine: false }).Select(one => one.Id).ToHashSet();
        var usual = Warehouse ?? order.Terms.DefaultWarehouse;
        var rows = Lines ?? [.. order.Lines.Where(line => line.ToShip > 0).Select(line => new ShipOrderRow(line.Id, line.ToShip))];
        var faults = new List<Fault>(Check.That(rows.Count > 0, "lines", "A shipment needs at least one row."));
        faults.AddRange(Check.That(warehouses.Contains(usual), "warehouse", "There is no such active warehouse to ship from."));
        var planned = new List<PlannedRow>(rows.Count);
        for (var index = 0; index < rows.Count; index++)
        {
            var (id, quantity, warehouse) = rows[index];
            var line = order.Lines.FirstOrDefault(one => one.Id == id);
            faults.AddRange(Check.That(line is not null, $"lines[{index}].line", "The order has no such row."));
            faults.AddRange(Check.That(warehouse is null || warehouses.Contains(warehouse.Value), $"lines[{index}].warehouse", "There is no such active warehouse."));
            if (line is not null && faults.Count == 0)
            {
                planned.Add(Plan(line, quantity ?? line.ToShip, warehouse ?? usual, $"lines[{index}].quantity", faults));
            }
        }

        return faults.Count == 0 ? [OrderShipmentPlanned.Of(order, planned, Confirm, now)] : throw new Faulty(faults);
    }

    private static PlannedRow Plan(OrderLine line, decimal quantity, Id<Warehouse> warehouse, string path, List<Fault> faults)
    {
        faults.AddRange(Check.That(quantity > 0 && new Unit(line.Unit).Fits(quantity), path, $"Quantity must be above zero, with at most {new Unit(line.Unit).Decimals} decimals."));
        faults.AddRange(Check.That(
            quantity <= line.ToShip, path, $"{line.Description}: {quantity:0.####} asked, {line.ToShip:0.####} still to be shipped (drafts included)."));
        line.Planned += quantity;
        return new PlannedRow(line, quantity, warehouse);
    }
}

/// <summary>One row of a shipment to be.</summary>
/// <param name="Line">The row of the order.</param>
/// <param name="Quantity">Nothing means all that is still to be shipped of it.</param>
/// <param name="Warehouse">Nothing means the shipment's.</param>
public sealed record ShipOrderRow(Id<OrderLine> Line, decimal? Quantity = null, Id<Warehouse>? Warehouse = null);
