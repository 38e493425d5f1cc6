using Kontor.Domain.Kernel;

namespace Kontor.Domain.Tax;

/// <summary>The tax of a document for one category and rate (BG-23).</summary>
/// <param name="Category">BT-118.</param>
/// <param name="Percent">BT-119.</param>
/// <param name="Base">BT-116: the nets of the lines, less the allowances, plus the charges.</param>
/// <param name="Tax">BT-117.</param>
/// <param name="ExemptionReason">BT-120: why there is no tax.</param>
/// <param name="ExemptionCode">BT-121: the same as a VATEX code.</param>
public sealed record TaxSubtotal(
    TaxCategory Category, decimal Percent, decimal Base, decimal Tax, string? ExemptionReason = null, string? ExemptionCode = null)
{
    public TaxKey Key() => new(Category, Percent);

    /// <summary>The tax of so much of its base: all of it has all of its tax, and no part has more.</summary>
    internal decimal TaxOf(Currency currency, decimal part) => new TaxRemainder(Base, Tax).TaxOf(currency, Key(), part);
}
