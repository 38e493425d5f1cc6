using Kontor.Domain.Catalog;
using Kontor.Domain.Imports;
using Kontor.Domain.Stock;
using Kontor.Server.Store;

namespace Kontor.Server.Imports;

/// <summary>What parcels name and the books do not have: made, when the import may, or told as faults.</summary>
internal static class MissingMasters
{
    /// <summary>The makings of all that the parcels miss.</summary>
    public static (IReadOnlyList<Command> Commands, ImportMade Made) Makings(IReadOnlyList<Parcel> parcels, Masters masters, Person by)
    {
        var products = new Dictionary<string, AddProduct>(StringComparer.Ordinal);
        foreach (var (goods, currency) in parcels.Where(parcel => parcel is not ProductParcel).SelectMany(parcel => Masters.Goods(parcel).Select(goods => (goods, (parcel as OrderParcel)?.Order.Currency))))
        {
            if (masters.Counted(goods.Sku!) is null)
            {
                // Prices in the catalogue are in the organisation's currency; a price in another one is no price there.
                products.TryAdd(goods.Sku!, currency is null || currency == masters.HomeCurrency ? goods : goods with { Price = 0 });
            }
        }

        var customers = parcels.OfType<OrderParcel>().Select(order => order.Buyer)
            .Where(buyer => masters.Customer(buyer.Number!) is null)
            .DistinctBy(buyer => buyer.Number)
            .Select(buyer => buyer with { BillTo = buyer.BillTo ?? Addresses.OfCountry(masters.HomeCountry) })
            .ToList();
        var warehouses = parcels.OfType<StockParcel>().Where(stock => masters.Warehouse(stock.Warehouse) is null).DistinctBy(stock => stock.Warehouse)
            .Select(stock => new AddWarehouse { Code = stock.Warehouse, Name = stock.WarehouseName, NegativeStock = NegativeStock.Allow })
            .ToList();
        return (
            [
                .. warehouses.Select(warehouse => Command.Make(warehouse, by)),
                .. products.Values.Select(product => Command.Make(product, by)),
                .. customers.Select(customer => Command.Make(customer, by)),
            ],
            new ImportMade(Customers: customers.Count, Products: products.Count, Warehouses: warehouses.Count));
    }

    /// <summary>The parcel as a fault, when it names what is not there.</summary>
    public static FaultyParcel? Told(Parcel parcel, Masters masters)
    {
        var rows = Missing(parcel, masters).ToLookup(one => one.Row, one => one.Says);
        if (rows.Count == 0)
        {
            return null;
        }

        var faulty = new FaultyParcel(parcel.Row, parcel.Rows, parcel.Key);
        var others = parcel.Rows - rows.Count;
        return faulty with
        {
            Notes =
            [
                .. rows.Select(row => faulty.Note(row.Key, ImportRowState.Failed, "missing", string.Join(" ", row))),
                .. others > 0 ? [faulty.Note(ImportRowState.Failed, "incomplete", "It is not imported, because a row of it cannot be.") with { Rows = others }] : Array.Empty<ImportNote>(),
            ],
        };
    }

    private static IEnumerable<(int Row, string Says)> Missing(Parcel parcel, Masters masters)
    {
        const string Way = "Add it first, or let the import make what is missing (create=true).";
        if (parcel is OrderParcel order)
        {
            if (masters.Customer(order.Buyer.Number!) is null)
            {
                yield return (order.Row, $"There is no customer {order.Buyer.Number}. {Way}");
            }

            foreach (var line in order.Lines.Where(line => line.Goods is not null && masters.Counted(line.Goods.Sku!) is null))
            {
                yield return (line.Row, $"There is no product {line.Goods!.Sku}. {Way}");
            }
        }
        else if (parcel is StockParcel stock)
        {
            if (masters.Warehouse(stock.Warehouse) is null)
            {
                yield return (stock.Row, $"There is no warehouse {stock.Warehouse}. {Way}");
            }

            foreach (var (row, goods, _) in stock.Lines.Where(line => masters.Counted(line.Goods.Sku!) is null))
            {
                yield return (row, $"There is no product {goods.Sku}. {Way}");
            }
        }
    }
}
