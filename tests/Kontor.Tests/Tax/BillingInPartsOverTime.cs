using FsCheck;
using FsCheck.Fluent;
using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;
using Xunit;
using Check = FsCheck.Check;

namespace Kontor.Tests.Tax;

public sealed class BillingInPartsOverTime
{
    private static readonly Config Hard = Config.QuickThrowOnFailure.WithMaxTest(150);
    private static readonly Currency Eur = new("EUR");
    private static readonly TaxKey Full = TaxKey.Standard(25.5m);

    [Fact]
    public void Taxes_each_part_by_its_own_base_and_lets_the_last_take_what_is_left()
    {
        Assert.Equal([0.85m, 0.85m, 0.86m], Taxes(10.02m, 3.34m, 3.34m, 3.34m));
        Assert.Equal([0.01m, 0.01m, 0.01m], Taxes(0.10m, 0.03m, 0.03m, 0.04m));
    }

    [Fact]
    public void Never_takes_more_tax_than_is_left() => Assert.Equal([0.01m, 0.01m, 0.01m, 0.00m], Taxes(0.10m, 0.02m, 0.03m, 0.04m, 0.01m));

    [Fact]
    public void Of_a_rate_that_is_not_ordered_is_taxed_as_it_is()
    {
        var tax = BilledOverTime.Of(Eur, [new(10m, Full)], new Dictionary<TaxKey, TaxRemainder>());

        Assert.Equal(2.55m, tax.Tax);
    }

    [Fact]
    public void Beyond_the_order_is_taxed_by_law_and_taken_back_by_the_deduction_that_follows() =>
        Assert.Equal([25.50m, -2.55m], Taxes(90m, 100m, -10m));

    [Fact]
    public void Bills_the_order_exactly_however_it_is_cut() => Check.One(Hard, Prop.ForAll(SomeLines.Arbitrary, given =>
    {
        var ordered = DocumentTax.Of(given.Currency, given.Lines);
        var cut = BilledTogether.Divide(given.Currency, given.Lines, given.Weights).Select(part => part.LineNets).ToList();

        var billed = new List<TaxSubtotal>();
        foreach (var nets in cut)
        {
            TaxedAmount[] lines = [.. nets.Zip(given.Lines, (net, line) => line with { Amount = net })];
            var remaining = BilledOverTime.Remaining(ordered.Subtotals, billed);
            var tax = BilledOverTime.Of(given.Currency, lines, remaining);
            foreach (var share in tax.Subtotals)
            {
                var left = remaining[share.Key()];
                Assert.True(Math.Abs(share.Tax) <= Math.Abs(left.Tax), $"{share.Tax} of {left.Tax}");
                Assert.True(share.Tax * left.Tax >= 0m);
            }

            billed.AddRange(tax.Subtotals);
        }

        Assert.All(BilledOverTime.Remaining(ordered.Subtotals, billed).Values, left => Assert.Equal(default, left));
    }));

    private static List<decimal> Taxes(decimal ordered, params decimal[] parts)
    {
        var whole = DocumentTax.Of(Eur, [new(ordered, Full)]);
        var billed = new List<TaxSubtotal>();
        foreach (var part in parts)
        {
            billed.AddRange(BilledOverTime.Of(Eur, [new(part, Full)], BilledOverTime.Remaining(whole.Subtotals, billed)).Subtotals);
        }

        return [.. billed.Select(subtotal => subtotal.Tax)];
    }
}
