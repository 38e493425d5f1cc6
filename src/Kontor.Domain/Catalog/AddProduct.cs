using Kontor.Domain.Kernel;

namespace Kontor.Domain.Catalog;

/// <summary>Takes a product into the catalogue: goods in pieces at the standard rate, unless it says otherwise.</summary>
public sealed record AddProduct : ProductFields, IMake<Product>
{
    public override IEnumerable<Fault> Faults() =>
        [.. Check.Given("sku", Sku), .. Check.Given("name", Name), .. Check.Given("price", Price), .. base.Faults()];

    public IEnumerable<Need> Needs() => Codes.Asked<Product>(Sku);

    public Made<Product> Make(Moment now)
    {
        Codes.MustBeFree<Product>("sku", Sku, now);
        var product = new Product
        {
            Id = now.NewId<Product>(),
            IsInventory = true,
            UnitCode = Unit.Piece.Code,
        };
        Fill(product);
        product.HasStock = product.IsInventory;
        return new Made<Product>(product, new ProductAdded(product.Id, product.Sku, product.Name, product.IsInventory, product.Overselling));
    }
}
