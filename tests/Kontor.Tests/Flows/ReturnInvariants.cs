using Kontor.Domain.Sales;
using Kontor.Domain.Shipping;
using Kontor.Domain.Stock;
using Xunit;

namespace Kontor.Tests.Flows;

/// <summary>The way back, counted again from the returns (V27–V34, rules 19 and 20).</summary>
internal static class ReturnInvariants
{
    public static async Task Hold(IBooks books, IReadOnlyList<Order> orders, IReadOnlyList<Shipment> shipments)
    {
        var returns = await books.All<Return>();
        var there = returns.Where(one => one.State == ReturnState.Confirmed).ToList();
        var saved = returns.Where(one => one.State == ReturnState.Draft).ToList();
        Ship(shipments, there, saved);
        var back = there.SelectMany(one => one.Lines).ToLookup(line => line.OrderLine);
        foreach (var order in orders)
        {
            Assert.Equal(saved.Where(one => one.Order == order.Id).Select(one => one.Key).Order(), order.DraftReturns.Order());
            Assert.All(order.Lines, line => Assert.Equal((back[line.Id].Sum(row => row.Quantity), back[line.Id].Where(row => row.CreditOnly).Sum(row => row.Quantity)), (line.Returned, line.Cancelled)));
            Assert.All(order.Lines, line => Assert.InRange(line.ReturnedForCredit, line.Cancelled, line.Returned));
            Tell(order, there.Exists(one => one.Order == order.Id));
        }

        Move(there, saved, await books.Moves());
    }

    /// <summary>Nothing comes back twice, or without having left.</summary>
    private static void Ship(IReadOnlyList<Shipment> shipments, List<Return> there, List<Return> saved)
    {
        foreach (var shipment in shipments)
        {
            foreach (var line in shipment.Lines)
            {
                Assert.Equal(Sum(there, line), line.Returned);
                Assert.Equal(Sum(saved, line), line.Returning);
                Assert.InRange(line.Returned + line.Returning, 0, shipment.State == ShipmentState.Confirmed ? line.Quantity : 0);
            }
        }
    }

    /// <summary>The words for an order, by V32 and V33.</summary>
    private static void Tell(Order order, bool anyThere)
    {
        var goods = order.Lines.Where(line => line.Charge is null).ToList();
        var (open, has) = (goods.Sum(line => Math.Max(0, line.Ordered - line.Cancelled - line.Shipped - line.Unstocked + line.Returned)), goods.Sum(line => line.Shipped + line.Unstocked - line.Returned));
        Assert.True(has >= 0);
        if (!anyThere)
        {
            Assert.Equal(order.DraftReturns.Count > 0 ? ReturnProgress.Registered : ReturnProgress.None, order.Returns);
        }
        else if (goods.TrueForAll(line => line.ReturnedForCredit == 0) && open == 0)
        {
            Assert.True(order.Returns is ReturnProgress.None or ReturnProgress.Registered, "All was replaced: it is delivered again.");
        }

        Assert.True(order.Returns != ReturnProgress.Returned || has == 0, "It is called returned, but the customer has something.");
        Assert.True(
            order.State == OrderState.Cancelled || order.Returns is ReturnProgress.None or ReturnProgress.Registered || order.Badge.ToString() == order.Returns.ToString(),
            $"{order.Badge} is shown of an order that is {order.Returns}.");
        Assert.True(order.State != OrderState.Closed || order.Fulfilment is not (Fulfilment.Open or Fulfilment.PartDelivered), "A closed order waits for no delivery.");
    }

    /// <summary>What comes in is what the rows say, once; what is scrapped leaves again.</summary>
    private static void Move(List<Return> there, List<Return> saved, IReadOnlyList<StockMove> moves)
    {
        var caused = moves.ToLookup(move => move.Cause);
        Assert.All(saved, one => Assert.Empty(caused[one.Key]));
        foreach (var one in there)
        {
            var counted = one.Lines.Where(line => line.IsStocked).ToList();
            Assert.Equal(counted.Sum(line => line.Quantity), caused[one.Key].Where(move => move.Quantity > 0).Sum(move => move.Quantity));
            Assert.Equal(counted.Where(line => line.Disposition == Disposition.Scrap).Sum(line => line.Quantity), -caused[one.Key].Where(move => move.Quantity < 0).Sum(move => move.Quantity));
        }
    }

    private static decimal Sum(List<Return> returns, ShipmentLine line) => returns.SelectMany(one => one.Lines).Where(row => row.ShipmentLine == line.Id).Sum(row => row.Quantity);
}
