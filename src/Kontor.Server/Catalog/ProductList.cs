using Kontor.Domain.Catalog;
using Kontor.Server.Http;

namespace Kontor.Server.Catalog;

/// <summary>What the list of products can be asked.</summary>
public static class ProductList
{
    public static Listing<Product> Of() => new Listing<Product>()
        .Status(product => product.State)
        .Exactly("sku", product => product.Sku)
        .Exactly("barcode", product => product.Barcode)
        .Part("name", product => product.Name)
        .Flag("isInventory", product => product.IsInventory)
        .Flag("hasStock", product => product.HasStock)
        .Choice("supplyKind", product => product.SupplyKind)
        .Choice("taxClass", product => product.TaxClass)
        .Choice("overselling", product => product.Overselling)
        .Exactly("unitCode", product => product.UnitCode)
        .Exactly("salesAccount", product => product.SalesAccount)
        .Amounts("Price", product => product.Price)
        .Search(product => product.SearchText, "In SKU, name and barcode.")
        .Sort("sku", product => product.Sku, isDefault: true, rises: true)
        .Sort("name", product => product.Name)
        .Sort("price", product => product.Price);
}
