using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Which product an advance is billed as, for one way to pay (W15); its account is where the advance is booked.</summary>
/// <param name="PaymentMethod">The code of a payment method.</param>
/// <param name="Product">An active service.</param>
/// <param name="ProductSku">Instead of the product's id, when it is sent.</param>
public sealed record AdvanceProduct(string PaymentMethod, Id<Product>? Product = null, string? ProductSku = null)
{
    internal static IEnumerable<Fault> Faults(string path, AdvanceProduct row) =>
    [
        .. Check.Filled($"{path}.paymentMethod", row.PaymentMethod, 40),
        .. Check.That((row.Product is null) != string.IsNullOrWhiteSpace(row.ProductSku), $"{path}.product", "Say the product, by its id or its SKU."),
    ];

    internal Need Asked() => Product is { } id ? Need.Of(id) : Need.Named<Product>(ProductSku!.Trim());

    internal Product? Found(Moment now) => Product is { } id ? now.Find(id) : now.Named<Product>(ProductSku!.Trim());
}
