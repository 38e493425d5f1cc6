using Kontor.Domain.Kernel;

namespace Kontor.Domain.Tax;

/// <summary>Shares the tax of one category and rate among its lines; a rounding cent never leaves them (rule 2).</summary>
internal static class LineTaxes
{
    /// <summary>Each line gets net × rate, floored to the minor unit; the left-over units go to the largest remainders, earlier lines first.</summary>
    public static IReadOnlyList<decimal> Of(Currency currency, IReadOnlyList<decimal> nets, decimal percent, decimal tax)
    {
        if (percent == 0m)
        {
            return new decimal[nets.Count];
        }

        // A credit note must mirror its invoice to the cent, so a negative document is computed as its positive image.
        var total = nets.Sum();
        var sign = (total != 0m ? total : nets.FirstOrDefault(net => net != 0m)) < 0m ? -1m : 1m;
        var units = currency.Unit;
        var ideal = nets.Select(net => sign * net * percent / 100m / units).ToArray();
        var shares = ideal.Select(decimal.Floor).ToArray();
        var left = (int)(sign * tax / units - shares.Sum());

        // The tax may be a given share that is some units off net × rate; then more than one round is needed.
        var order = Enumerable.Range(0, nets.Count).Where(i => nets[i] != 0m).OrderByDescending(i => ideal[i] - shares[i]).ThenBy(i => i).ToArray();
        for (var i = 0; left > 0 && order.Length > 0; i++, left--)
        {
            shares[order[i % order.Length]]++;
        }

        for (var i = 0; left < 0 && order.Length > 0; i++, left++)
        {
            shares[order[^(1 + (i % order.Length))]]--;
        }

        return [.. shares.Select(share => sign * share * units)];
    }
}
