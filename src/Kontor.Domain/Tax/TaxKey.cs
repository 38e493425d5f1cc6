namespace Kontor.Domain.Tax;

/// <summary>What the tax of a document is computed per: a category and its rate (rule 1).</summary>
/// <param name="Category">How VAT treats it.</param>
/// <param name="Percent">The rate, such as 25.5; 0 for every category but <see cref="TaxCategory.S"/>.</param>
public readonly record struct TaxKey(TaxCategory Category, decimal Percent) : IComparable<TaxKey>
{
    /// <summary>Taxed at a rate above zero.</summary>
    public static TaxKey Standard(decimal percent) => new(TaxCategory.S, percent);

    /// <summary>A category without tax.</summary>
    public static TaxKey Untaxed(TaxCategory category) => new(category, 0m);

    /// <summary>The order in which a document shows its rates: by category, the highest rate first.</summary>
    public int CompareTo(TaxKey other) =>
        Category != other.Category ? Category.CompareTo(other.Category) : other.Percent.CompareTo(Percent);

    public override string ToString() => FormattableString.Invariant($"{Category} {Percent / 1.0000000000m} %");

    public static bool operator <(TaxKey left, TaxKey right) => left.CompareTo(right) < 0;
    public static bool operator >(TaxKey left, TaxKey right) => left.CompareTo(right) > 0;
    public static bool operator <=(TaxKey left, TaxKey right) => left.CompareTo(right) <= 0;
    public static bool operator >=(TaxKey left, TaxKey right) => left.CompareTo(right) >= 0;
}
