using Kontor.Domain.Kernel;

namespace Kontor.Domain.Catalog;

/// <summary>Changes what the next orders copy. Goods stay goods, and a service a service, once an order names them.</summary>
public sealed record EditProduct : ProductFields, IAct<Product>
{
    public IEnumerable<Need> Needs(Product product) =>
        [.. Codes.Asked<Product>(Sku, product.Sku), .. ChangesKind(product) ? [Need.Use(product.Id)] : Array.Empty<Need>()];

    public IEnumerable<Fact> Apply(Product product, Moment now)
    {
        Codes.MustBeFree<Product>("sku", Sku, now, product.Sku);
        if (ChangesKind(product) && now.IsUsed(product.Id))
        {
            throw new Faulty(
                "isInventory",
                $"{product.Sku} is in use, so it stays {(product.IsInventory ? "an inventory item" : "a service")}. Add another product and deactivate this one.");
        }

        var before = (product.Sku, product.Name, product.Overselling, product.HasStock);
        Fill(product);
        var opens = product is { IsInventory: true, HasStock: false };
        product.HasStock |= opens;
        return before == (product.Sku, product.Name, product.Overselling, product.HasStock)
            ? []
            : [new ProductEdited(product.Id, product.Sku, product.Name, product.Overselling, opens, product.HasStock)];
    }

    private bool ChangesKind(Product product) => IsInventory is { } given && given != product.IsInventory;
}
