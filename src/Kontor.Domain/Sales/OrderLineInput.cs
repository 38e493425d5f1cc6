using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Sales;

/// <summary>A row as it is sent: a product by its id or SKU, or free text with a price. What is not sent comes from the product, or stays.</summary>
public sealed record OrderLineInput
{
    /// <summary>The row of the order that this is, when an order is edited; nothing for a new row.</summary>
    public Id<OrderLine>? Id { get; init; }

    public Id<Product>? Product { get; init; }

    /// <summary>Instead of the product's id.</summary>
    public string? Sku { get; init; }

    public string? Description { get; init; }

    public decimal? Quantity { get; init; }

    /// <summary>For one unit, without tax, or with it where the order's prices include tax.</summary>
    public decimal? Price { get; init; }

    public decimal? DiscountPercent { get; init; }

    /// <summary>For the whole row, instead of a percentage.</summary>
    public decimal? DiscountAmount { get; init; }

    /// <summary>Shipping, handling or a service fee: billed and never delivered; it stays what the row began as.</summary>
    public ChargeKind? Charge { get; init; }

    /// <summary>Only for free text: a product has its own.</summary>
    public TaxClass? TaxClass { get; init; }

    /// <summary>UN/ECE Recommendation 20; only for free text.</summary>
    public string? Unit { get; init; }

    /// <summary>A row without a product.</summary>
    internal bool IsFreeText => Product is null && string.IsNullOrEmpty(Sku);
}
