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
        if (order.Terms is { AffectsInventory: true, UsesShippingPapers: false } && Taken(order) is { Count: > 0 } rows)
        {
            yield return new OrderShipmentPlanned(order.Id, rows, Confirm: true);
        }
    }

    /// <summary>Otherwise the stock of a walk-in sale would never fall.</summary>
    private List<PlannedRow> Taken(Order order)
    {
        var rows = new List<PlannedRow>();
        foreach (var (id, covers, _) in Lines)
        {
            var line = order.Line(id);
            var quantity = Math.Min(decimal.Floor(covers), line.ToShip);
            quantity = new Unit(line.Unit).Fits(covers) ? Math.Min(covers, line.ToShip) : quantity;
            if (line.IsStocked && quantity > 0)
            {
                line.Planned += quantity;
                rows.Add(new PlannedRow(line, quantity, order.Terms.DefaultWarehouse));
            }
        }

        return rows;
    }
}
