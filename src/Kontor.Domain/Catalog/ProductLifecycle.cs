using Kontor.Domain.Kernel;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.Catalog.Product, Kontor.Domain.Catalog.ProductState>;
using static Kontor.Domain.Catalog.ProductState;

namespace Kontor.Domain.Catalog;

/// <summary>The life of a product.</summary>
public static class ProductLifecycle
{
    public static Lifecycle<Product, ProductState> Table { get; } = new(start: Active,
    [
        Make<AddProduct>(),
        Step<EditProduct>(from: [Active, Inactive]),
        Step<DeactivateProduct>(from: [Active], to: Inactive),
        Step<ActivateProduct>(from: [Inactive], to: Active),
        Step<DeleteProduct>(from: [Active, Inactive], to: Deleted, looksBeyond: true),
    ]);
}
