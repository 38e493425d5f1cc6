using FsCheck;
using FsCheck.Fluent;
using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;

namespace Kontor.Tests.Tax;

/// <summary>Random lines of a document, and how they are divided.</summary>
internal sealed record SomeLines(Currency Currency, IReadOnlyList<TaxedAmount> Lines, IReadOnlyList<decimal> Weights)
{
    private static readonly TaxKey[] Keys =
    [
        TaxKey.Standard(25.5m), TaxKey.Standard(27m), TaxKey.Standard(10m), TaxKey.Standard(8.1m), TaxKey.Standard(4.9m), TaxKey.Standard(2.1m),
        TaxKey.Untaxed(TaxCategory.Z), TaxKey.Untaxed(TaxCategory.E), TaxKey.Untaxed(TaxCategory.K),
    ];

    // Cents and large sums, for the remainders; equal amounts, for the ties.
    private static readonly Gen<int> Units = Gen.Frequency(
        (3, Gen.Choose(-20, 60)), (3, Gen.Choose(-3000, 10000)), (1, Gen.Choose(-50_000_000, 900_000_000)), (1, Gen.Constant(1)), (1, Gen.Constant(-1)));

    private static readonly Gen<IReadOnlyList<decimal>> Equal = Gen.Choose(1, 12).Select(BilledTogether.Equally);

    private static readonly Gen<IReadOnlyList<decimal>> Percents =
        from cuts in Gen.Choose(1, 9999).ListOf(11)
        from parts in Gen.Choose(1, 12)
        let ends = cuts.Take(parts - 1).Distinct().Order().Append(10000).ToArray()
        select (IReadOnlyList<decimal>)[.. ends.Select((end, i) => (end - (i == 0 ? 0 : ends[i - 1])) / 100m)];

    public static Arbitrary<SomeLines> Arbitrary { get; } = Arb.From(
        from code in Gen.Elements("EUR", "JPY", "KWD")
        let currency = new Currency(code)
        from count in Gen.Choose(1, 12)
        from units in Units.ListOf(count)
        from keys in Gen.Elements(Keys).ListOf(count)
        from sign in Gen.Elements(1, -1)
        from weights in Gen.OneOf(Equal, Percents)
        select new SomeLines(currency, [.. units.Zip(keys, (unit, key) => new TaxedAmount(sign * unit * currency.Unit, key))], weights));

    public IReadOnlyList<TaxedAmount> Mirrored() => [.. Lines.Select(line => line with { Amount = -line.Amount })];

    public override string ToString() => $"{Currency} {string.Join(", ", Lines.Select(line => $"{line.Amount} {line.Key}"))} by {string.Join("/", Weights)}";
}
