using Kontor.Domain.Kernel;

namespace Kontor.Domain.Catalog;

/// <summary>Takes a product out of use: what names it stays as it is, nothing new can name it.</summary>
public sealed record DeactivateProduct : IAct<Product>
{
    public IEnumerable<Fact> Apply(Product product, Moment now) => [];
}
