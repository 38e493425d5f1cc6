using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>What each row of an order comes to: its own amount, its share of the order's discount, and, where prices include tax, its net.</summary>
/// <remarks>
/// Rows are priced when what was agreed changes, and never because one comes on an invoice. A row that is on one keeps its cents unless it is
/// changed itself, whatever happens to the others: so the invoices go on adding up to the order.
/// </remarks>
internal static class OrderPricing
{
    /// <summary>Prices the rows, where something of them is not as it was priced.</summary>
    public static void Settle(Order order)
    {
        var currency = new Currency(order.Currency);
        decimal[] listed = [.. order.Lines.Select(line => Listed(line, currency))];
        var isToPrice = order.IsToPrice || !Enumerable.Range(0, listed.Length).All(index => IsPriced(order, order.Lines[index], listed[index]));
        if (!isToPrice && !order.HasOtherRates)
        {
            return;
        }

        var shares = isToPrice ? OrderDiscounts.Shares(order, listed, currency) : [.. order.Lines.Select(line => line.OrderDiscount)];
        for (var index = 0; index < listed.Length; index++)
        {
            var line = order.Lines[index];
            line.IsChanged = !IsPriced(order, line, listed[index]) || line.OrderDiscount != shares[index];
            line.OrderDiscount = shares[index];
        }

        if (order.PricesIncludeTax)
        {
            order.IsToTax = true;
            TakeTaxOut(order, listed, currency);
        }
        else
        {
            for (var index = 0; index < listed.Length; index++)
            {
                order.Lines[index].Net = listed[index] - order.Lines[index].OrderDiscount;
            }
        }

        foreach (var line in IsCredit(order) ? order.Lines : [])
        {
            (line.Net, line.Gross) = (-line.Net, -line.Gross); // It lowers what the customer owes (T14).
        }

        (order.IsToPrice, order.HasOtherRates, order.HasOtherDiscount) = (false, false, false);
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

    /// <summary>What a row comes to before the order's discount, in the terms of the prices.</summary>
    internal static decimal Listed(OrderLine line, Currency currency) => line.Amount(line.Wanted).Net(currency);

    /// <summary>Nothing of the row is other than when it was priced.</summary>
    internal static bool IsPriced(Order order, OrderLine line, decimal listed) =>
        listed - line.OrderDiscount == (IsCredit(order) ? -1 : 1) * (order.PricesIncludeTax ? line.Gross : line.Net);

    /// <summary>The net of a row of which papers hold a part at another rate: theirs, and what is left when the tax is taken out of the rest.</summary>
    internal static void TakeTaxOut(Order order, OrderLine line)
    {
        if (order.PricesIncludeTax)
        {
            order.IsToTax = true;
            var rest = line.Gross - line.TaxedOtherwise.Sum(one => one.Base + one.Tax);
            line.Net = line.TaxedOtherwise.Sum(one => one.Base) + rest - new Currency(order.Currency).Round(rest * line.TaxPercent / (100m + line.TaxPercent));
        }
    }

    private static bool IsCredit(Order order) => order.Terms.Category == OrderCategory.CreditMemo;

    /// <summary>The prices are what the consumer pays: the tax is in them, computed once for each rate, and the nets are what is left.</summary>
    private static void TakeTaxOut(Order order, decimal[] listed, Currency currency)
    {
        foreach (var rate in Enumerable.Range(0, listed.Length).GroupBy(index => order.Lines[index].TaxKey()))
        {
            decimal Gross(int index) => listed[index] - order.Lines[index].OrderDiscount;
            decimal Held(int index) => order.Lines[index].TaxedOtherwise.Sum(one => one.Base);
            decimal Rest(int index) => Gross(index) - order.Lines[index].TaxedOtherwise.Sum(one => one.Base + one.Tax);
            decimal Base(decimal gross) => gross - currency.Round(gross * rate.Key.Percent / (100m + rate.Key.Percent));
            var whole = Base(rate.Sum(Rest));
            var open = new List<int>();
            foreach (var index in rate)
            {
                var line = order.Lines[index];
                if (!line.IsOnPaper)
                {
                    open.Add(index);
                }
                else
                {
                    line.Net = line.IsChanged ? Held(index) + Base(Rest(index)) : Math.Abs(line.Net);
                    whole -= line.Net - Held(index);
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
