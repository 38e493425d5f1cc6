using Kontor.Domain.Kernel;

namespace Kontor.Domain.Catalog;

/// <summary>Removes a product that nothing names; its journal stays.</summary>
public sealed record DeleteProduct : IAct<Product>
{
    public IEnumerable<Need> Needs(Product product) => [Need.Use(product.Id)];

    public IEnumerable<Fact> Apply(Product product, Moment now)
    {
        InUse.Refuse(product, now);
        return [];
    }
}
