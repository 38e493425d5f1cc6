using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;

namespace Kontor.Domain.Stock;

/// <summary>A line of an adjustment as sent: the product by its id or its SKU, and the difference.</summary>
/// <param name="Product">Its id, or nothing when the SKU is given.</param>
/// <param name="Sku">Its SKU, or nothing when the id is given.</param>
/// <param name="Delta">How much more there is than the books say; below zero how much less.</param>
public sealed record AdjustedProduct(Id<Product>? Product, string? Sku, decimal Delta)
{
    internal static IEnumerable<Fault> Faults(string field, AdjustedProduct row) =>
    [
        .. Check.That(row.Product is null == !string.IsNullOrWhiteSpace(row.Sku), $"{field}.product", "Name the product either by its id or by its SKU."),
        .. Check.That(row.Delta != 0, $"{field}.delta", "The difference must not be zero."),
        .. Check.Between($"{field}.delta", row.Delta, -999_999_999, 999_999_999),
    ];

    internal Need Asked() => Product is { } id ? Need.Of(id) : Need.Named<Product>(Sku!.Trim());

    internal Product? Found(Moment now) => Product is { } id ? now.Find(id) : now.Named<Product>(Sku!.Trim());

    /// <summary>What is wrong with it, now that the product is known.</summary>
    internal IEnumerable<Fault> Misfits(string field, Product? product) => product switch
    {
        null or { State: ProductState.Deleted } => [new Fault($"{field}.product", $"There is no product {Sku ?? Product?.ToString()}.")],
        { IsInventory: false } => [new Fault($"{field}.product", $"{product.Sku} is a service: there is no stock of it.")],
        _ => Check.Decimals($"{field}.delta", Delta, new Unit(product.UnitCode).Decimals),
    };
}
