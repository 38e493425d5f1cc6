using Kontor.Domain.Imports;
using Kontor.Domain.Sales;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Imports;

/// <summary>Which parcels were taken before: orders by their external key, customers and products by their names, everything else by the reports of earlier imports.</summary>
internal static class AlreadyThere
{
    public static async Task<IReadOnlyDictionary<string, Guid?>> Among(Db db, IReadOnlyList<Parcel> parcels, Masters masters, CancellationToken stop)
    {
        var known = new Dictionary<string, Guid?>(StringComparer.Ordinal);
        var orders = parcels.OfType<OrderParcel>().Select(parcel => parcel.Key).ToArray();
        if (orders.Length > 0)
        {
            foreach (var order in await db.Set<Order>().IgnoreAutoIncludes().AsNoTracking()
                .Where(order => order.ExternalKey != null && orders.Contains(order.ExternalKey))
                .Select(order => new { order.ExternalKey, order.Id }).ToListAsync(stop))
            {
                known[order.ExternalKey!] = order.Id.Value;
            }
        }

        var others = parcels.Where(parcel => parcel is StockParcel or CancellationParcel).Select(parcel => parcel.Key!).ToArray();
        if (others.Length > 0)
        {
            foreach (var row in await db.Set<ImportRow>().AsNoTracking()
                .Where(row => row.Key != null && others.Contains(row.Key) && row.State != ImportRowState.Failed && row.State != ImportRowState.AlreadyThere)
                .Select(row => new { row.Key, row.Document }).ToListAsync(stop))
            {
                known[row.Key!] = row.Document;
            }
        }

        foreach (var customer in parcels.OfType<CustomerParcel>().Where(one => masters.Customer(one.Customer.Number!) is not null))
        {
            known[customer.Key!] = masters.Customer(customer.Customer.Number!)!.Value.Value;
        }

        foreach (var product in parcels.OfType<ProductParcel>().Where(one => masters.Counted(one.Product.Sku!) is not null))
        {
            known[product.Key!] = null;
        }

        return known;
    }
}
