using Kontor.Domain.Kernel;

namespace Kontor.Domain.Tax;

/// <summary>Divides a document into parts that are billed together: every line, base and tax adds up to the document's exactly (rule 12).</summary>
public static class BilledTogether
{
    /// <summary>Equal weights for so many parts.</summary>
    public static IReadOnlyList<decimal> Equally(int parts) => [.. Enumerable.Repeat(1m, parts)];

    /// <summary>What is wrong with percentages as weights.</summary>
    /// <param name="path">The field that holds them.</param>
    /// <param name="percents">One for each part.</param>
    public static IEnumerable<Fault> Faults(string path, IReadOnlyList<decimal> percents)
    {
        for (var i = 0; i < percents.Count; i++)
        {
            if (percents[i] <= 0m)
            {
                yield return new Fault($"{path}[{i}]", "A part must be more than 0 percent.");
            }
        }

        if (percents.Sum() != 100m)
        {
            yield return new Fault(path, FormattableString.Invariant($"The parts must add up to 100 percent; they are {percents.Sum()}."));
        }
    }

    /// <summary>Divides by weights. The base of each rate goes to the parts by largest remainder, its tax likewise in proportion to those bases.</summary>
    /// <param name="currency">Every amount must fit it.</param>
    /// <param name="lines">The nets of the lines; an allowance on the document is a negative one here.</param>
    /// <param name="weights">Not negative, and not all zero.</param>
    /// <param name="exempt">As in <see cref="DocumentTax"/>.</param>
    /// <param name="taxOf">The tax of all parts together, where it is not base × rate, because parts were billed before.</param>
    public static IReadOnlyList<TaxedPart> Divide(
        Currency currency, IReadOnlyList<TaxedAmount> lines, IReadOnlyList<decimal> weights, TaxExemption? exempt = null, Func<TaxKey, decimal, decimal>? taxOf = null)
    {
        if (weights.Count == 0 || weights.Any(weight => weight < 0m) || weights.Sum() == 0m)
        {
            throw new ArgumentException("Weights are not negative, and not all zero.", nameof(weights));
        }

        var nets = weights.Select(_ => new decimal[lines.Count]).ToArray();
        var taxes = weights.Select(_ => new Dictionary<TaxKey, decimal>()).ToArray();
        foreach (var group in Enumerable.Range(0, lines.Count).GroupBy(i => lines[i].Key))
        {
            decimal[] amounts = [.. group.Select(i => lines[i].Amount)];
            var divided = LineParts.Of(currency, amounts, weights);
            decimal[] bases = [.. divided.Select(part => part.Sum())];
            var shares = currency.Apportion(taxOf?.Invoke(group.Key, amounts.Sum()) ?? DocumentTax.Rounded(currency, group.Key, amounts.Sum()), [.. bases.Select(Math.Abs)]);
            for (var part = 0; part < weights.Count; part++)
            {
                taxes[part][group.Key] = shares[part];
                foreach (var (line, amount) in group.Zip(divided[part]))
                {
                    nets[part][line] = amount;
                }
            }
        }

        return [.. nets.Select((part, i) => new TaxedPart(part, Taxed(part, taxes[i])))];

        DocumentTax Taxed(decimal[] part, Dictionary<TaxKey, decimal> tax) =>
            DocumentTax.Of(currency, [.. part.Zip(lines, (net, line) => line with { Amount = net })], null, null, exempt, (key, _) => tax[key]);
    }
}
