using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Sales;

/// <summary>How much of an order its advances are to ask for, and how much they may (W09, W14); without tax, for each category and rate.</summary>
internal sealed class AdvanceNeeds(Order order)
{
    private readonly Currency currency = new(order.Currency);

    /// <summary>What the order comes to, fees left out where no advance is asked on them.</summary>
    public decimal Base => Bearing.Sum(line => line.Net);

    private IEnumerable<OrderLine> Bearing => order.Lines.Where(Bears);

    /// <summary>What may still be asked for: what is to be billed and no advance holds yet, sent or waiting.</summary>
    public Dictionary<TaxKey, decimal> Askable()
    {
        var open = Sum(OrderBilling.Left(order).Where(Bears).Select(line => (line.TaxKey(), line.ToBillNet)));
        var held = Sum([
            .. OrderAdvances.Left(order).Select(one => (one.Key(), one.Base)),
            .. order.ReadyAdvances.SelectMany(ready => ready.Subtotals).Where(one => one.Base > 0).Select(one => (one.Key(), one.Base))]);
        var rest = open.ToDictionary(one => one.Key, one => Math.Max(0, one.Value - held.GetValueOrDefault(one.Key)));

        // What is held at a rate that nothing is left of stands for what is left of the others.
        var elsewhere = held.Sum(one => Math.Max(0, one.Value - open.GetValueOrDefault(one.Key)));
        List<TaxKey> keys = [.. rest.Keys.Where(key => rest[key] > 0).Order()];
        foreach (var (key, less) in keys.Zip(currency.Apportion(Math.Min(elsewhere, rest.Values.Sum()), [.. keys.Select(key => rest[key])])))
        {
            rest[key] -= less;
        }

        return rest.Where(one => one.Value > 0).ToDictionary();
    }

    /// <summary>
    /// By percent they follow both ways; a fixed amount stays until it is more than the order has of its rate. What was posted at a
    /// rate that the order has no longer stands for the same goods, and keeps its rate (rule 8), as far as the order can bear it.
    /// </summary>
    /// <param name="percent">What the advances that were sent are of the order; 0 where none follows it.</param>
    /// <param name="now">By whose rates what is left is to be billed.</param>
    public Dictionary<TaxKey, decimal> Needed(decimal percent, Moment now)
    {
        var posted = Bases(order.Advances.SelectMany(advance => advance.Posted));
        var asked = Bases(order.Advances.Where(advance => advance.IsFixed).SelectMany(advance => advance.Posted));
        var left = Bases(OrderAdvances.Left(order));
        var open = Open(line => line.TaxKey());
        var taxes = new OrderTaxes(order, now);
        var due = Open(line => taxes.Of(line, OrderTaxes.Day(line, line.Wanted, now.Today)));
        var room = Sum(Bearing.Select(line => (line.TaxKey(), line.Net)));
        List<TaxKey> keys = [.. room.Keys.Where(key => room[key] > 0).Order()];
        var whole = Math.Min(currency.Round(Base * percent / 100m), keys.Sum(key => room[key]));
        var shares = whole <= 0 ? new decimal[keys.Count] : currency.Apportion(whole, [.. keys.Select(key => room[key])]);
        var needed = keys.Zip(shares).ToDictionary(one => one.First, one => Math.Min(one.Second + asked.GetValueOrDefault(one.First), room[one.First]));
        foreach (var key in keys)
        {
            // No more than what is still to be billed can have deducted.
            needed[key] = Math.Min(needed[key], posted.GetValueOrDefault(key) - left.GetValueOrDefault(key) + open.GetValueOrDefault(key));
        }

        foreach (var stale in posted.Keys.Except(keys).ToList())
        {
            var fix = Math.Min(asked.GetValueOrDefault(stale), Math.Max(0, keys.Sum(key => room[key]) - needed.Values.Sum()));
            decimal[] follows = [.. keys.Select(key => Math.Max(0, needed[key] - asked.GetValueOrDefault(key)))];
            var stays = fix + Math.Min(posted[stale] - asked.GetValueOrDefault(stale), follows.Sum());
            stays = Math.Min(stays, posted[stale] - left.GetValueOrDefault(stale) + Bearable(due, left, stale));
            foreach (var (key, less) in stays > fix ? keys.Zip(currency.Apportion(stays - fix, follows)) : [])
            {
                needed[key] -= less;
            }

            needed[stale] = stays;
        }

        return needed;
    }

    /// <summary>Whether an advance is asked on it.</summary>
    public bool Bears(OrderLine line) => line.Charge != ChargeKind.ServiceFee || order.Terms.AdvanceOnFees;

    /// <summary>How much of what was posted at another rate what is still to be billed, at the rates of its day, can have deducted, tax and all.</summary>
    private decimal Bearable(Dictionary<TaxKey, decimal> open, Dictionary<TaxKey, decimal> left, TaxKey stale)
    {
        var remaining = BilledOverTime.Remaining(order.TaxSubtotals, order.TakenTax);
        var rest = Sum(open.Concat(left.Where(one => one.Key != stale).Select(one => KeyValuePair.Create(one.Key, -one.Value))).Select(one => (one.Key, one.Value)));
        var net = rest.Values.Sum();
        var gross = net + rest.Sum(one => remaining.GetValueOrDefault(one.Key).TaxOf(currency, one.Key, one.Value));
        return Math.Max(0, Math.Min(net, currency.Floor(gross * 100m / (100m + stale.Percent))));
    }

    private Dictionary<TaxKey, decimal> Open(Func<OrderLine, TaxKey> taxed) => Sum(OrderBilling.Left(order).Select(line => (taxed(line), line.ToBillNet)));

    internal static Dictionary<TaxKey, decimal> Bases(IEnumerable<TaxSubtotal> subtotals) => Sum(subtotals.Select(one => (one.Key(), one.Base)));

    private static Dictionary<TaxKey, decimal> Sum(IEnumerable<(TaxKey Key, decimal Base)> amounts) =>
        amounts.GroupBy(one => one.Key).ToDictionary(rate => rate.Key, rate => rate.Sum(one => one.Base));
}
