using Kontor.Domain.Kernel;

namespace Kontor.Domain.Tax;

/// <summary>Divides the lines of one category and rate among parts.</summary>
internal static class LineParts
{
    /// <summary>For each part what each line has in it. A part's sum is its largest-remainder share of the lines' sum; no share has the opposite sign of its line.</summary>
    public static decimal[][] Of(Currency currency, IReadOnlyList<decimal> lines, IReadOnlyList<decimal> weights)
    {
        // A credit must mirror what it credits, so a negative sum is divided as its positive image.
        var sign = lines.Sum() < 0m ? -1m : 1m;
        decimal[] positive = [.. lines.Select(line => Math.Max(sign * line, 0m))];
        decimal[] negative = [.. lines.Select(line => Math.Max(-sign * line, 0m))];

        // The deductions are divided first; what is charged in a part is its base plus its deductions, which is never negative.
        var deducted = currency.Apportion(negative.Sum(), weights);
        decimal[] charged = [.. currency.Apportion(sign * lines.Sum(), weights).Zip(deducted, (b, d) => b + d)];
        return [.. Spread(currency, positive, charged).Zip(
            Spread(currency, negative, deducted),
            (more, less) => more.Zip(less, (m, l) => sign * (m - l)).ToArray())];
    }

    /// <summary>Fills the parts one after the other: each line is kept near its proportion of all parts so far, and the last part takes what is left.</summary>
    private static decimal[][] Spread(Currency currency, decimal[] lines, IReadOnlyList<decimal> sums)
    {
        var whole = lines.Sum();
        var given = new decimal[lines.Length];
        var sofar = 0m;
        var parts = new decimal[sums.Count][];
        for (var part = 0; part < sums.Count; part++)
        {
            sofar += sums[part];
            var due = lines.Select((line, i) => whole == 0m ? 0m : (line * sofar / whole) - given[i]).ToArray();
            parts[part] = Fill(currency.Unit, sums[part], due, [.. lines.Zip(given, (line, g) => line - g)]);
            given = [.. given.Zip(parts[part], (g, p) => g + p)];
        }

        return parts;
    }

    /// <summary>Takes a sum from the lines: what is due from each, to the unit, and the rest from those furthest behind, within what is left of each.</summary>
    private static decimal[] Fill(decimal unit, decimal sum, decimal[] due, decimal[] left)
    {
        var taken = due.Select((d, i) => Math.Clamp(decimal.Floor(d / unit) * unit, 0m, left[i])).ToArray();
        var missing = sum - taken.Sum();
        int[] behind = [.. Enumerable.Range(0, due.Length).OrderByDescending(i => due[i] - taken[i]).ThenBy(i => i)];
        for (var i = 0; missing > 0m; i = (i + 1) % behind.Length)
        {
            if (taken[behind[i]] < left[behind[i]])
            {
                taken[behind[i]] += unit;
                missing -= unit;
            }
        }

        for (var i = behind.Length - 1; missing < 0m; i = (i + behind.Length - 1) % behind.Length)
        {
            if (taken[behind[i]] > 0m)
            {
                taken[behind[i]] -= unit;
                missing += unit;
            }
        }

        return taken;
    }
}
