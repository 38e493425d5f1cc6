using Kontor.Domain.Kernel;

namespace Kontor.Domain.Catalog;

/// <summary>Takes a product into use again.</summary>
public sealed record ActivateProduct : IAct<Product>
{
    public IEnumerable<Fact> Apply(Product product, Moment now) => [];
}
