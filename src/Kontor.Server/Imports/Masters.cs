using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Stock;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Imports;

/// <summary>Which customers, products and warehouses are there, by the names that files use; what was found once is remembered.</summary>
internal sealed class Masters
{
    private readonly Dictionary<string, Id<Customer>> customers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Unit> products = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Id<Warehouse>> warehouses = new(StringComparer.Ordinal);

    /// <summary>The organisation's.</summary>
    public string HomeCountry { get; private set; } = "";

    /// <summary>The organisation's: product prices are in it.</summary>
    public string HomeCurrency { get; private set; } = "";

    public Id<Customer>? Customer(string number) => customers.TryGetValue(number, out var id) ? id : null;

    /// <summary>In what a product is counted; nothing when it is not there.</summary>
    public Unit? Counted(string sku) => products.TryGetValue(sku, out var unit) ? unit : null;

    public Id<Warehouse>? Warehouse(string code) => warehouses.TryGetValue(code, out var id) ? id : null;

    /// <summary>Looks for what the parcels name and is not known yet.</summary>
    public async Task Look(Db db, IReadOnlyList<Parcel> parcels, CancellationToken stop)
    {
        if (HomeCountry.Length == 0)
        {
            var home = await db.Set<Organisation>().AsNoTracking().Where(one => one.State == OrganisationState.Active).OrderBy(one => one.Id).FirstAsync(stop);
            (HomeCountry, HomeCurrency) = (home.Country, home.Currency);
        }

        var numbers = parcels.SelectMany(Numbers).Distinct().Where(number => !customers.ContainsKey(number)).ToArray();
        foreach (var found in await Shelf.Of(typeof(Customer)).FetchNamed(db, nameof(Domain.Parties.Customer.Number), numbers, stop))
        {
            if (found is Customer { State: not CustomerState.Deleted } customer)
            {
                customers[customer.Number] = customer.Id;
            }
        }

        var skus = parcels.SelectMany(Goods).Select(goods => goods.Sku!).Distinct().Where(sku => !products.ContainsKey(sku)).ToArray();
        foreach (var found in await Shelf.Of(typeof(Product)).FetchNamed(db, nameof(Product.Sku), skus, stop))
        {
            if (found is Product { State: not ProductState.Deleted } product)
            {
                products[product.Sku] = new Unit(product.UnitCode);
            }
        }

        var codes = parcels.OfType<StockParcel>().Select(parcel => parcel.Warehouse).Distinct().Where(code => !warehouses.ContainsKey(code)).ToArray();
        foreach (var found in await Shelf.Of(typeof(Warehouse)).FetchNamed(db, nameof(Domain.Stock.Warehouse.Code), codes, stop))
        {
            if (found is Warehouse { State: not WarehouseState.Deleted } warehouse)
            {
                warehouses[warehouse.Code] = warehouse.Id;
            }
        }
    }

    /// <summary>The products that a parcel names.</summary>
    public static IEnumerable<AddProduct> Goods(Parcel parcel) => parcel switch
    {
        OrderParcel order => order.Lines.Select(line => line.Goods).OfType<AddProduct>(),
        StockParcel stock => stock.Lines.Select(line => line.Goods),
        ProductParcel product when product.Product.Sku is not null => [product.Product],
        _ => [],
    };

    private static IEnumerable<string> Numbers(Parcel parcel) => parcel switch
    {
        OrderParcel order => [order.Buyer.Number!],
        CancellationParcel { Customer: { } number } => [number],
        CustomerParcel customer when customer.Customer.Number is not null => [customer.Customer.Number],
        _ => [],
    };
}
