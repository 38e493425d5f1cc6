using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Stock;

namespace Kontor.Domain.Shipping;

/// <summary>The goods are there: they come into the stock as the lines say, once and for all (V29, V30).</summary>
public sealed record ConfirmReturn : IAct<Return>
{
    public IEnumerable<Need> Needs(Return document) => [Need.All<Warehouse>()];

    public IEnumerable<Fact> Apply(Return document, Moment now)
    {
        var used = document.Lines.Where(line => line.IsStocked).Select(line => line.Warehouse).ToHashSet();
        if (now.All<Warehouse>().FirstOrDefault(one => used.Contains(one.Id) && one.State != WarehouseState.Active) is { } closed)
        {
            throw new Refused("warehouse-inactive", $"Warehouse {closed.Code} is not in use any more. Edit the return and choose another one, or activate {closed.Code}.");
        }

        document.ConfirmedOn = now.Today;
        document.ConfirmedBy = now.By.Name;
        yield return new ReturnConfirmed(
            document.Id,
            document.Number,
            document.Shipment,
            document.Order,
            document.Reason is { } why ? $"Return: {why}" : "Return",
            [.. document.Sums().Select(row => new ShippedQuantity(row.Key, row.Value))],
            [
                .. document.Lines.GroupBy(line => line.OrderLine).Select(rows => new ReturnedQuantity(
                    rows.Key, rows.Sum(line => line.Quantity), rows.Where(line => line.CreditOnly).Sum(line => line.Quantity))),
            ],
            [
                .. document.Lines.Where(line => line.IsStocked).Select(line => new ReturnedGoods(
                    line.Product!.Value.As<StockItem>(), line.Warehouse, line.Quantity, line.Disposition == Disposition.Scrap)),
            ]);
    }
}
