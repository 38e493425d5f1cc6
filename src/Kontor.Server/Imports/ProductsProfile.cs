using Kontor.Domain.Catalog;
using Kontor.Domain.Tax;

namespace Kontor.Server.Imports;

/// <summary>Our own CSV for products: a row each, found again by its SKU.</summary>
public sealed class ProductsProfile : Profile
{
    private static readonly string[] Needed = ["sku", "name", "price"];

    private static readonly string[] Known =
    [
        .. Needed, "description", "isInventory", "supplyKind", "unitCode", "taxClass", "salesAccount", "barcode", "overselling", "weight",
    ];

    public override string Name => "products";

    public override IReadOnlyList<string> Permissions => ["products.create"];

    public override IEnumerable<Parcel> Read(Func<Stream> open) =>
        ParcelRows.By(CsvFile.Rows(open(), Needed, Known), "sku").SelectMany(one => one.Rows.Select((row, index) => Parcel(row, one.IsTorn || index > 0)));

    private static Parcel Parcel(CsvRow row, bool isDouble)
    {
        row.Required("price");
        var product = new AddProduct
        {
            Sku = row.Required("sku"),
            Name = row.Required("name"),
            Price = row.Amount("price"),
            Description = row.Text("description"),
            IsInventory = row.Flag("isInventory"),
            SupplyKind = row.Choice<SupplyKind>("supplyKind"),
            UnitCode = row.Text("unitCode"),
            TaxClass = row.Choice<TaxClass>("taxClass"),
            SalesAccount = row.Text("salesAccount"),
            Barcode = row.Text("barcode"),
            Overselling = row.Choice<Overselling>("overselling"),
            Weight = row.Amount("weight"),
        };
        var again = isDouble ? [(row.Number, $"The product {product.Sku} is in the file twice.")] : Array.Empty<(int, string)>();
        return ParcelRows.Faulty(product.Sku, [row], again) as Parcel ?? new ProductParcel(row.Number, product);
    }
}
