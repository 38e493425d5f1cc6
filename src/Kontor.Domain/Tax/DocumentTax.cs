using Kontor.Domain.Kernel;

namespace Kontor.Domain.Tax;

/// <summary>The totals and the tax of a document as EN 16931 computes them: per category and rate, never per line (rule 1).</summary>
public sealed record DocumentTax
{
    /// <summary>BT-106: the sum of the lines' nets.</summary>
    public required decimal LineNet { get; init; }

    /// <summary>BT-107: the sum of the allowances on the document.</summary>
    public decimal Allowances { get; init; }

    /// <summary>BT-108: the sum of the charges on the document.</summary>
    public decimal Charges { get; init; }

    /// <summary>BT-109: the total without tax.</summary>
    public decimal Net => LineNet - Allowances + Charges;

    /// <summary>BT-110: the sum of the subtotals' taxes.</summary>
    public required decimal Tax { get; init; }

    /// <summary>BT-112: the total with tax.</summary>
    public decimal Gross => Net + Tax;

    /// <summary>BG-23: one for each category and rate.</summary>
    public required IReadOnlyList<TaxSubtotal> Subtotals { get; init; }

    /// <summary>The share of each line in the tax of its own category and rate, for display; in the order of the lines.</summary>
    public required IReadOnlyList<decimal> LineTax { get; init; }

    /// <summary>Computes the tax: base × rate, rounded once for each category and rate (BR-CO-17).</summary>
    /// <param name="currency">Every amount must fit it.</param>
    /// <param name="lines">The rounded nets of the lines (BR-DEC-23).</param>
    /// <param name="allowances">Deductions on the document, as positive amounts.</param>
    /// <param name="charges">Surcharges on the document.</param>
    /// <param name="exempt">Why lines of category E are exempt, when it is known better than “exempt from VAT”.</param>
    public static DocumentTax Of(
        Currency currency,
        IReadOnlyList<TaxedAmount> lines,
        IReadOnlyList<TaxedAmount>? allowances = null,
        IReadOnlyList<TaxedAmount>? charges = null,
        TaxExemption? exempt = null) =>
        Of(currency, lines, allowances, charges, exempt, (key, taxable) => Rounded(currency, key, taxable));

    /// <summary>The same with the subtotals given, because they are a share of a larger document's (rule 12).</summary>
    public static DocumentTax Given(Currency currency, IReadOnlyList<TaxedAmount> lines, IReadOnlyList<TaxSubtotal> subtotals) =>
        Of(currency, lines, null, null, null, (key, _) => subtotals.Where(one => one.Key() == key).Sum(one => one.Tax));

    /// <summary>The same with the tax of each category and rate given, because it is a share of a larger document's.</summary>
    internal static DocumentTax Of(
        Currency currency,
        IReadOnlyList<TaxedAmount> lines,
        IReadOnlyList<TaxedAmount>? allowances,
        IReadOnlyList<TaxedAmount>? charges,
        TaxExemption? exempt,
        Func<TaxKey, decimal, decimal> taxOf)
    {
        TaxedAmount[] amounts = [.. lines, .. (allowances ?? []).Select(a => a with { Amount = -a.Amount }), .. charges ?? []];
        if (Array.FindIndex(amounts, a => !currency.Fits(a.Amount)) is var odd and >= 0)
        {
            throw new ArgumentException($"{amounts[odd].Amount} is not rounded to {currency}.", nameof(lines));
        }

        var taxes = new decimal[amounts.Length];
        var subtotals = new List<TaxSubtotal>();
        foreach (var group in Enumerable.Range(0, amounts.Length).GroupBy(i => amounts[i].Key).OrderBy(group => group.Key))
        {
            var taxable = group.Sum(i => amounts[i].Amount);
            var tax = taxOf(group.Key, taxable);
            var shares = LineTaxes.Of(currency, [.. group.Select(i => amounts[i].Amount)], group.Key.Percent, tax);
            foreach (var (index, share) in group.Zip(shares))
            {
                taxes[index] = share;
            }

            var reason = group.Key.Category == TaxCategory.E && exempt is not null ? exempt : TaxExemption.Of(group.Key.Category);
            subtotals.Add(new TaxSubtotal(group.Key.Category, group.Key.Percent, taxable, tax, reason?.Reason, reason?.Code));
        }

        return new DocumentTax
        {
            LineNet = lines.Sum(line => line.Amount),
            Allowances = allowances?.Sum(a => a.Amount) ?? 0m,
            Charges = charges?.Sum(c => c.Amount) ?? 0m,
            Tax = subtotals.Sum(subtotal => subtotal.Tax),
            Subtotals = subtotals,
            LineTax = taxes[..lines.Count],
        };
    }

    /// <summary>BR-CO-17.</summary>
    internal static decimal Rounded(Currency currency, TaxKey key, decimal taxable) => currency.Round(taxable * key.Percent / 100m);
}
