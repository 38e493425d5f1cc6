using Kontor.Domain.Kernel;

namespace Kontor.Domain.Tax;

/// <summary>What a line costs without tax: quantity × price, less a discount.</summary>
/// <param name="Quantity">Negative for a deduction.</param>
/// <param name="Price">Of one unit, never negative (BR-27); at most 4 decimals.</param>
/// <param name="DiscountPercent">Of quantity × price.</param>
/// <param name="DiscountAmount">For the whole line, instead of a percentage; it lowers a negative line too.</param>
public readonly record struct LineAmount(decimal Quantity, decimal Price, decimal DiscountPercent = 0m, decimal DiscountAmount = 0m)
{
    /// <summary>A line beyond this is a slip of the hand, in any currency.</summary>
    private const decimal Most = 1_000_000_000_000m;

    /// <summary>BT-131: rounded once, at the end.</summary>
    public decimal Net(Currency currency)
    {
        var full = Quantity * Price;
        return currency.Round(full - (full * DiscountPercent / 100m) - (Math.Sign(Quantity) * DiscountAmount));
    }

    /// <summary>BT-136: what the discount took away, so that quantity × price less this is the net.</summary>
    public decimal Discount(Currency currency) => currency.Round(Quantity * Price) - Net(currency);

    /// <summary>What is wrong with the amounts of a line.</summary>
    /// <param name="path">Where the line is in the body, such as <c>lines[0].</c>.</param>
    /// <param name="currency">The document's.</param>
    public IEnumerable<Fault> Faults(string path, Currency currency)
    {
        if (Price < 0m)
        {
            yield return new Fault($"{path}price", "A price may not be negative; give a discount instead.");
        }

        if (decimal.Round(Price, 4) != Price)
        {
            yield return new Fault($"{path}price", "A price has at most 4 decimals.");
        }

        if (Math.Abs(Quantity * Price) > Most)
        {
            yield return new Fault($"{path}quantity", $"Quantity × price may be at most {Words.Plain(Most)}.");
        }

        if (DiscountPercent is < 0m or > 100m)
        {
            yield return new Fault($"{path}discountPercent", "A discount is between 0 and 100 percent.");
        }

        if (DiscountAmount < 0m || !currency.Fits(DiscountAmount))
        {
            yield return new Fault($"{path}discountAmount", $"A discount may not be negative and has at most {currency.Decimals} decimals in {currency}.");
        }

        if (DiscountPercent != 0m && DiscountAmount != 0m)
        {
            yield return new Fault($"{path}discountAmount", "Give the discount as a percentage or as an amount, not both.");
        }
        else if (DiscountAmount > Math.Abs(Quantity * Math.Max(Price, 0m)) && DiscountAmount > 0m)
        {
            yield return new Fault($"{path}discountAmount", "A discount may not be more than quantity × price.");
        }
    }
}
