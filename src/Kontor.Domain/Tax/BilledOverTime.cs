using Kontor.Domain.Kernel;

namespace Kontor.Domain.Tax;

/// <summary>The tax of a part of a document that is billed now, when others were billed before and may follow (rule 12).</summary>
public static class BilledOverTime
{
    /// <summary>Base × rate, rounded; but a part that exhausts the base of a rate takes the rest of its tax, and none takes more than the rest.</summary>
    /// <param name="currency">Every amount must fit it.</param>
    /// <param name="part">The lines that are billed now.</param>
    /// <param name="remaining">What is not billed yet, for each category and rate; one that is missing has nothing left.</param>
    /// <param name="exempt">As in <see cref="DocumentTax"/>.</param>
    public static DocumentTax Of(
        Currency currency, IReadOnlyList<TaxedAmount> part, IReadOnlyDictionary<TaxKey, TaxRemainder> remaining, TaxExemption? exempt = null) =>
        DocumentTax.Of(currency, part, null, null, exempt, (key, taxable) => remaining.GetValueOrDefault(key).TaxOf(currency, key, taxable));

    /// <summary>What is left of a document: its subtotals less those that were billed; one billed beyond the document is negative.</summary>
    public static IReadOnlyDictionary<TaxKey, TaxRemainder> Remaining(IEnumerable<TaxSubtotal> ordered, IEnumerable<TaxSubtotal> billed) =>
        ordered.Select(s => (Key: s.Key(), s.Base, s.Tax))
            .Concat(billed.Select(s => (Key: s.Key(), Base: -s.Base, Tax: -s.Tax)))
            .GroupBy(s => s.Key)
            .ToDictionary(group => group.Key, group => new TaxRemainder(group.Sum(s => s.Base), group.Sum(s => s.Tax)));
}
