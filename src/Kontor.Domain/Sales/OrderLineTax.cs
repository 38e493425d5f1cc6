using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Sales;

/// <summary>How a row is taxed: the part that papers hold at rates of other days, and the rest at its own.</summary>
public sealed partial class OrderLine
{
    /// <summary>What papers hold of it at other rates than its own now: their tax stays that of their day (rule 8).</summary>
    public IReadOnlyList<TaxSubtotal> TaxedOtherwise { get; internal set; } = [];

    /// <summary>What of it is taxed how.</summary>
    internal IEnumerable<TaxedAmount> Taxed()
    {
        var rest = Net - TaxedOtherwise.Sum(one => one.Base);
        return TaxedOtherwise.Count == 0 ? [new TaxedAmount(Net, TaxKey())]
            : [.. rest == 0 ? [] : new[] { new TaxedAmount(rest, TaxKey()) }, .. TaxedOtherwise.Select(one => new TaxedAmount(one.Base, one.Key()))];
    }

    /// <summary>A paper holds so much of it no longer: it is taxed as the rest again.</summary>
    internal void Unbill(Order order, TaxKey key, decimal covers, decimal net)
    {
        Billed -= covers;
        BilledNet -= net;
        if (TaxedOtherwise.FirstOrDefault(one => one.Key() == key) is { } held)
        {
            var less = held.TaxOf(new Currency(order.Currency), net);
            TaxedOtherwise = [.. TaxedOtherwise.Select(one => one == held ? held with { Base = held.Base - net, Tax = held.Tax - less } : one).Where(one => one.Base != 0 || one.Tax != 0)];
            OrderPricing.TakeTaxOut(order, this);
        }
    }

    internal TaxKey TaxKey() => new(TaxCategory, TaxPercent);
}
