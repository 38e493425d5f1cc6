using Kontor.Domain.Tax;

namespace Kontor.Domain.Sales;

/// <summary>One row of an offer, as it is printed.</summary>
/// <param name="Position">Its place, from 1.</param>
/// <param name="Sku">Of the product.</param>
/// <param name="Description">In words.</param>
/// <param name="Unit">UN/ECE Recommendation 20.</param>
/// <param name="Quantity">How much is offered.</param>
/// <param name="Price">Without tax, for one unit.</param>
/// <param name="DiscountPercent">Of the price.</param>
/// <param name="DiscountAmount">For the whole row, instead of a percentage.</param>
/// <param name="Amount">Its quantity at its price less its own discount, in the terms of the prices.</param>
/// <param name="Net">Without tax, after its share of the discount of the whole order.</param>
/// <param name="Tax">Its share of the tax, for display (rule 1).</param>
/// <param name="TaxCategory">As EN 16931 names it.</param>
/// <param name="TaxPercent">The rate.</param>
public sealed record OfferLine(
    int Position,
    string? Sku,
    string Description,
    string Unit,
    decimal Quantity,
    decimal Price,
    decimal DiscountPercent,
    decimal DiscountAmount,
    decimal Amount,
    decimal Net,
    decimal Tax,
    TaxCategory TaxCategory,
    decimal TaxPercent);
