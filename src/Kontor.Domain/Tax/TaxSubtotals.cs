namespace Kontor.Domain.Tax;

/// <summary>Adds up the tax of several documents for each category and rate.</summary>
public static class TaxSubtotals
{
    public static IReadOnlyList<TaxSubtotal> Sum(IEnumerable<TaxSubtotal> some, IEnumerable<TaxSubtotal> others) =>
    [
        .. some.Concat(others)
            .GroupBy(subtotal => subtotal.Key())
            .OrderBy(group => group.Key)
            .Select(group => group.First() with { Base = group.Sum(one => one.Base), Tax = group.Sum(one => one.Tax) }),
    ];

    /// <summary>Takes the others away; what becomes nothing is left out.</summary>
    public static IReadOnlyList<TaxSubtotal> Less(IEnumerable<TaxSubtotal> some, IEnumerable<TaxSubtotal> others) =>
    [
        .. Sum(some, others.Select(one => one with { Base = -one.Base, Tax = -one.Tax })).Where(one => one.Base != 0 || one.Tax != 0),
    ];
}
