using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>A discount on the whole order, and what of it each row bears.</summary>
internal static class OrderDiscounts
{
    /// <summary>Takes a discount on the order; one way of giving it replaces the other.</summary>
    public static void Take(Order order, decimal? percent, decimal? amount, List<Fault> faults)
    {
        var currency = new Currency(order.Currency);
        var before = (order.DiscountPercent, order.DiscountAmount);
        order.DiscountPercent = percent ?? (amount > 0 ? 0 : order.DiscountPercent);
        order.DiscountAmount = amount ?? (percent > 0 ? 0 : order.DiscountAmount);
        if (before != (order.DiscountPercent, order.DiscountAmount))
        {
            (order.IsToPrice, order.HasOtherDiscount) = (true, true);
        }

        faults.AddRange(Check.That(currency.Fits(order.DiscountAmount), "discountAmount", $"A discount has at most {currency.Decimals} decimals in {currency}."));
        if (faults.Count == 0)
        {
            faults.AddRange(Faults(order, currency));
        }
    }

    /// <summary>To the cent by largest remainder, in proportion to what the rows come to; charges bear nothing, and what is on an invoice keeps its share.</summary>
    public static decimal[] Shares(Order order, decimal[] listed, Currency currency)
    {
        var shares = new decimal[listed.Length];
        if (order is { DiscountPercent: 0, DiscountAmount: 0 } && order.Lines.All(line => line.OrderDiscount == 0))
        {
            return shares;
        }

        var left = Wanted(order, listed, currency);
        var (open, changed) = (new List<int>(), new List<int>());
        for (var index = 0; index < listed.Length; index++)
        {
            var line = order.Lines[index];
            if (line.Charge is not null)
            {
                continue;
            }

            if (!line.IsOnPaper)
            {
                open.Add(index);
                continue;
            }

            // A percentage follows the row and the order; an amount stays where it was.
            var follows = order.DiscountPercent != 0 && (order.HasOtherDiscount || !OrderPricing.IsPriced(order, line, listed[index]));
            left -= shares[index] = Math.Min(follows ? currency.Round(listed[index] * order.DiscountPercent / 100m) : line.OrderDiscount, Math.Max(0, listed[index]));
            changed.AddRange(follows ? [index] : []);
        }

        var most = open.Sum(index => listed[index]);
        var spread = Math.Clamp(left, 0, most);
        foreach (var (index, share) in open.Zip(most == 0 ? new decimal[open.Count] : currency.Apportion(spread, [.. open.Select(index => listed[index])])))
        {
            shares[index] = share;
        }

        // What the rounding leaves where no other row can bear it is borne by one that was changed.
        left -= spread;
        foreach (var index in changed)
        {
            var part = Math.Clamp(left, -shares[index], listed[index] - shares[index]);
            shares[index] += part;
            left -= part;
        }

        return shares;
    }

    /// <summary>Why the order's discount cannot be what it says.</summary>
    private static IEnumerable<Fault> Faults(Order order, Currency currency)
    {
        decimal[] listed = [.. order.Lines.Select(line => OrderPricing.Listed(line, currency))];
        var wanted = Wanted(order, listed, currency);
        var borne = Shares(order, listed, currency).Sum();
        return Check.That(
            borne == wanted || order.DiscountPercent != 0,
            "discountAmount",
            order.Lines.Any(line => line.IsOnPaper)
                ? $"The discount would be {Words.Plain(wanted)}, but the rows can carry {Words.Plain(borne)}: what is invoiced keeps its share. Credit the invoices first."
                : $"A discount may not be more than the {Words.Plain(borne)} that the rows come to.");
    }

    private static decimal Wanted(Order order, decimal[] listed, Currency currency) => order.DiscountPercent == 0
        ? order.DiscountAmount
        : currency.Round(listed.Where((_, index) => order.Lines[index].Charge is null).Sum() * order.DiscountPercent / 100m);
}
