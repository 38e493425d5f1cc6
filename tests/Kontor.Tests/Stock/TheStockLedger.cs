using FsCheck;
using FsCheck.Fluent;
using Kontor.Domain.Kernel;
using Kontor.Domain.Stock;
using Kontor.Tests.Kernel;
using Xunit;

namespace Kontor.Tests.Stock;

public sealed class TheStockLedger
{
    /// <summary>Invariant 1 of the acceptance: on hand is the sum of the moves, whatever was done and whatever was refused.</summary>
    [Fact]
    public void Adds_up_to_what_is_on_hand_after_any_acts()
    {
        var step = Gen.Choose(0, 3).Zip(Gen.Choose(0, 2)).Zip(Gen.Choose(-300, 300));

        Prop.ForAll(step.ArrayOf().ToArbitrary(), steps =>
        {
            var now = new TestMoment();
            Warehouse[] houses = [now.Warehouse("F"), now.Warehouse("W", NegativeStock.Warn), now.Warehouse("A", NegativeStock.Allow)];
            var mugs = now.Mugs();
            List<StockMove> moves = [];
            var reserved = 0m;
            foreach (var ((kind, house), hundredths) in steps)
            {
                var quantity = hundredths / 100m;
                var at = houses[house].Id;
                IAct<StockItem> act = kind switch
                {
                    0 => new IssueStockItem(at, Math.Abs(quantity) + 0.01m, "Shipment", CountingStock.Cause, "S"),
                    1 => new ReceiveStockItem(at, Math.Abs(quantity) + 0.01m, "Receipt", CountingStock.Cause, "R"),
                    2 => new AdjustStockItem(at, quantity, "Count", CountingStock.Cause, "A"),
                    _ => new ReserveStockItem(quantity),
                };
                var before = mugs.OnHandIn(at);
                try
                {
                    moves.AddRange(now.Take(mugs, act).OfType<StockMove>());
                    reserved += kind == 3 ? quantity : 0;
                }
                catch (Refused refused)
                {
                    Assert.Equal(before, mugs.OnHandIn(at));
                    Assert.Equal(kind == 3 ? "reserved-short" : "stock-short", refused.Reason.Code);
                    Assert.True(kind == 3 || house == 0);
                }
            }

            Assert.Equal(moves.Sum(move => move.Quantity), mugs.OnHand);
            Assert.All(houses, house => Assert.Equal(moves.Where(move => move.Warehouse == house.Id).Sum(move => move.Quantity), mugs.OnHandIn(house.Id)));
            Assert.All(houses, house => Assert.Equal(moves.LastOrDefault(move => move.Warehouse == house.Id)?.OnHandAfter ?? 0, mugs.OnHandIn(house.Id)));
            Assert.True(mugs.OnHandIn(houses[0].Id) >= 0);
            Assert.Equal((reserved, mugs.OnHand - reserved), (mugs.Reserved, mugs.Virtual));
        }).QuickCheckThrowOnFailure();
    }
}
