using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>An invoice was sent: what it covers is invoiced. Goods of a type without shipping papers leave the stock with it.</summary>
public sealed record InvoiceOrder(IReadOnlyList<BilledLine> Lines, decimal Gross) : IAct<Order>
{
    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        foreach (var (id, covers, net) in Lines)
        {
            var line = order.Line(id);
            line.Invoiced += covers;
            line.InvoicedNet += net;
        }

        order.InvoicedGross += Gross;
        return Leave(order, [.. order.Lines.Where(line => Lines.Any(one => one.Line == line.Id))]);
    }

    /// <summary>Goods of a type without shipping papers leave when they are invoiced, or the stock of a walk-in sale would never fall; of an order on hold, when it is released.</summary>
    internal static IEnumerable<Fact> Leave(Order order, IReadOnlyList<OrderLine> lines) =>
        order is { OnHold: false, Terms: { AffectsInventory: true, UsesShippingPapers: false } } && Taken(order, lines) is { Count: > 0 } rows
            ? [new OrderShipmentPlanned(order.Id, rows, Confirm: true)]
            : [];

    /// <summary>What left before, or waits on a draft, does not leave again.</summary>
    private static List<PlannedRow> Taken(Order order, IReadOnlyList<OrderLine> lines)
    {
        var rows = new List<PlannedRow>();
        foreach (var line in lines.Where(line => line.IsStocked))
        {
            var paid = Math.Min(new Unit(line.Unit).Whole(line.Invoiced), line.Wanted);
            var quantity = Math.Min(paid - line.Delivered - line.Planned, line.ToShip);
            if (quantity > 0)
            {
                line.Planned += quantity;
                rows.Add(new PlannedRow(line, quantity, order.Terms.DefaultWarehouse));
            }
        }

        return rows;
    }
}
