using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Stock control or invoicing was switched on while the order is open: from now on it takes part (V02). What has left or was sold before moves nothing.</summary>
/// <param name="Stock">Goods are counted now.</param>
/// <param name="Invoicing">Orders are invoiced here now.</param>
public sealed record TakeUpOrder(bool Stock, bool Invoicing) : IAct<Order>
{
    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        order.Terms = order.Terms with { UsesInvoicing = order.Terms.UsesInvoicing || Invoicing };
        if (!Stock || !order.Terms.WaitsForStock)
        {
            return [];
        }

        order.Terms = order.Terms with { AffectsInventory = true, WaitsForStock = false };
        foreach (var line in order.Lines.Where(line => line.IsInventory))
        {
            line.IsStocked = true;
            if (order.Terms is { UsesShippingPapers: false, Category: OrderCategory.Standard })
            {
                // It left when it was invoiced, and nobody counted it.
                line.Unstocked += Math.Max(0, Math.Min(new Unit(line.Unit).Whole(line.Invoiced) - line.Shipped - line.Unstocked - line.Planned, line.ToShip));
            }
        }

        order.IsWantedAgain = true; // It was promised before there was a count: there may be less than that.
        return order.DraftShipments.Count == 0 ? []
            : [new OrderTakenUp(order.DraftShipments, [.. order.Lines.Where(line => line.IsStocked).Select(line => line.Id)])];
    }
}

/// <summary>An order takes part in stock control from now on: what its drafts carry leaves the stock.</summary>
public sealed record OrderTakenUp(IReadOnlyList<Guid> Shipments, IReadOnlyList<Id<OrderLine>> Goods) : Fact;
