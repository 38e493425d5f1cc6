using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Server.Imports;

/// <summary>Turns the totals of shops into a price and a discount that come to exactly the same.</summary>
public static class Priced
{
    /// <summary>A price of at most four decimals and a discount, so that quantity × price less the discount is the total.</summary>
    /// <param name="row">What else is known of the row.</param>
    /// <param name="quantity">Above zero.</param>
    /// <param name="full">Before the discount; not below the total.</param>
    /// <param name="total">Without tax, in the currency's decimals.</param>
    /// <param name="currency">The order's.</param>
    public static OrderLineInput Row(OrderLineInput row, decimal quantity, decimal full, decimal total, Currency currency)
    {
        var price = full / quantity;
        price = decimal.Round(price, 4) * quantity == full ? decimal.Round(price, 4) : Math.Ceiling(price * 10_000m) / 10_000m;
        var discount = currency.Round(quantity * price) - total;
        return row with { Quantity = quantity, Price = price, DiscountAmount = discount > 0 ? discount : null };
    }

    /// <summary>What a row comes to, as the order will compute it.</summary>
    public static decimal Net(OrderLineInput row, Currency currency) =>
        new Domain.Tax.LineAmount(row.Quantity ?? 0, row.Price ?? 0, row.DiscountPercent ?? 0, row.DiscountAmount ?? 0).Net(currency);

    /// <summary>Takes a deduction on the whole order off its rows, in proportion.</summary>
    public static IReadOnlyList<ParcelLine> Deduct(IReadOnlyList<ParcelLine> lines, decimal deduction, Currency currency)
    {
        if (deduction == 0)
        {
            return lines;
        }

        var shares = currency.Apportion(deduction, [.. lines.Select(line => Net(line.Input, currency))]);
        return [.. lines.Zip(shares, (line, share) => line with { Input = line.Input with { DiscountAmount = (line.Input.DiscountAmount ?? 0) + share } })];
    }
}
