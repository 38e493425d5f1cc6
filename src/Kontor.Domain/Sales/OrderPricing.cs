using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>What each row of an order comes to: its own amount, its share of the order's discount, and, where prices include tax, its net.</summary>
/// <remarks>A row that is on an invoice keeps its cents, whatever happens to the others: so the invoices go on adding up to the order.</remarks>
internal static class OrderPricing
{
    public static void Settle(Order order)
    {
        var currency = new Currency(order.Currency);
        decimal[] listed = [.. order.Lines.Select(line => line.Amount(line.Wanted).Net(currency))];
        SpreadDiscount(order, listed, currency);
        if (order.PricesIncludeTax)
        {
            TakeTaxOut(order, listed, currency);
        }
        else
        {
            for (var index = 0; index < listed.Length; index++)
            {
                order.Lines[index].Net = listed[index] - order.Lines[index].OrderDiscount;
            }
        }

        foreach (var line in order.Terms.Category == OrderCategory.CreditMemo ? order.Lines : [])
        {
            (line.Net, line.Gross) = (-line.Net, -line.Gross); // It lowers what the customer owes (T14).
        }
    }

    /// <summary>Takes a discount on the order; one way of giving it replaces the other.</summary>
    public static void TakeDiscount(Order order, decimal? percent, decimal? amount, List<Fault> faults)
    {
        var currency = new Currency(order.Currency);
        order.DiscountPercent = percent ?? (amount > 0 ? 0 : order.DiscountPercent);
        order.DiscountAmount = amount ?? (percent > 0 ? 0 : order.DiscountAmount);
        faults.AddRange(Check.That(currency.Fits(order.DiscountAmount), "discountAmount", $"A discount has at most {currency.Decimals} decimals in {currency}."));
        if (faults.Count == 0)
        {
            faults.AddRange(DiscountFaults(order, currency));
        }
    }

    /// <summary>Products are priced without tax: where the order's prices include it, a price that was not given is the consumer's.</summary>
    public static void AddTaxToListPrices(Order order, IReadOnlyList<OrderLineInput> given)
    {
        var currency = new Currency(order.Currency);
        for (var index = 0; order.PricesIncludeTax && index < given.Count; index++)
        {
            if (given[index] is { Id: null, Price: null } && order.Lines[index] is var line)
            {
                line.Price = currency.Round(line.Price * (100m + line.TaxPercent) / 100m);
            }
        }
    }

    /// <summary>Why the order's discount cannot be what it says.</summary>
    private static IEnumerable<Fault> DiscountFaults(Order order, Currency currency)
    {
        decimal[] listed = [.. order.Lines.Select(line => line.Amount(line.Wanted).Net(currency))];
        var wanted = Wanted(order, listed, currency);
        SpreadDiscount(order, listed, currency);
        var borne = order.Lines.Sum(line => line.OrderDiscount);
        return Check.That(
            borne == wanted || order.DiscountPercent != 0,
            "discountAmount",
            order.Lines.Any(IsKept)
                ? $"The discount would be {Words.Plain(wanted)}, but the rows can carry {Words.Plain(borne)}: what is invoiced keeps its share. Credit the invoices first."
                : $"A discount may not be more than the {Words.Plain(borne)} that the rows come to.");
    }

    private static bool IsKept(OrderLine line) => line.IsOnPaper;

    private static decimal Wanted(Order order, decimal[] listed, Currency currency) => order.DiscountPercent == 0
        ? order.DiscountAmount
        : currency.Round(listed.Where((_, index) => order.Lines[index].Charge is null).Sum() * order.DiscountPercent / 100m);

    /// <summary>To the cent by largest remainder, in proportion to what the rows come to; charges bear nothing.</summary>
    private static void SpreadDiscount(Order order, decimal[] listed, Currency currency)
    {
        if (order is { DiscountPercent: 0, DiscountAmount: 0 } && order.Lines.All(line => line.OrderDiscount == 0))
        {
            return;
        }

        var left = Wanted(order, listed, currency);
        var open = new List<int>();
        for (var index = 0; index < listed.Length; index++)
        {
            var line = order.Lines[index];
            if (line.Charge is not null)
            {
                line.OrderDiscount = 0;
            }
            else if (IsKept(line))
            {
                left -= line.OrderDiscount = Math.Min(Kept(order, line, listed[index], currency), Math.Max(0, listed[index]));
            }
            else
            {
                open.Add(index);
            }
        }

        var most = open.Sum(index => listed[index]);
        var shares = most == 0 ? new decimal[open.Count] : currency.Apportion(Math.Clamp(left, 0, most), [.. open.Select(index => listed[index])]);
        foreach (var (index, share) in open.Zip(shares))
        {
            order.Lines[index].OrderDiscount = share;
        }
    }

    /// <summary>A percentage follows the quantity of a row; only its rounding stays.</summary>
    private static decimal Kept(Order order, OrderLine line, decimal listed, Currency currency)
    {
        var exact = listed * order.DiscountPercent / 100m;
        return order.DiscountPercent == 0 || Math.Abs(line.OrderDiscount - exact) < currency.Unit ? line.OrderDiscount : currency.Round(exact);
    }

    /// <summary>The prices are what the consumer pays: the tax is in them, computed once for each rate, and the nets are what is left.</summary>
    private static void TakeTaxOut(Order order, decimal[] listed, Currency currency)
    {
        foreach (var rate in Enumerable.Range(0, listed.Length).GroupBy(index => order.Lines[index].TaxKey()))
        {
            decimal Gross(int index) => listed[index] - order.Lines[index].OrderDiscount;
            decimal Base(decimal gross) => gross - currency.Round(gross * rate.Key.Percent / (100m + rate.Key.Percent));
            var whole = Base(rate.Sum(Gross));
            var open = new List<int>();
            foreach (var index in rate)
            {
                var line = order.Lines[index];
                if (!IsKept(line))
                {
                    open.Add(index);
                }
                else
                {
                    whole -= line.Net = line.Gross == Gross(index) ? line.Net : Base(Gross(index));
                }

                line.Gross = Gross(index);
            }

            var most = open.Sum(Gross);
            var nets = most == 0 ? new decimal[open.Count] : currency.Apportion(Math.Clamp(whole, 0, most), [.. open.Select(Gross)]);
            foreach (var (index, net) in open.Zip(nets))
            {
                order.Lines[index].Net = net;
            }
        }
    }
}
