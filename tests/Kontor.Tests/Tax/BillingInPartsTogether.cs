using FsCheck;
using FsCheck.Fluent;
using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;
using Xunit;
using Check = FsCheck.Check;

namespace Kontor.Tests.Tax;

public sealed class BillingInPartsTogether
{
    private static readonly Config Hard = Config.QuickThrowOnFailure.WithMaxTest(150);
    private static readonly Currency Eur = new("EUR");
    private static readonly TaxKey Full = TaxKey.Standard(25.5m);
    private static readonly TaxKey Less = TaxKey.Standard(10m);

    [Fact]
    public void Divides_a_hundred_by_three_without_losing_a_cent()
    {
        var parts = BilledTogether.Divide(Eur, [new(100m, Full)], BilledTogether.Equally(3));

        Assert.Equal([33.34m, 33.33m, 33.33m], parts.Select(part => part.Tax.Net));
        Assert.Equal([8.50m, 8.50m, 8.50m], parts.Select(part => part.Tax.Tax));
        Assert.Equal([41.84m, 41.83m, 41.83m], parts.Select(part => part.Tax.Gross));
    }

    [Fact]
    public void Divides_a_rounded_tax_too()
    {
        var parts = BilledTogether.Divide(Eur, [new(10m, TaxKey.Standard(8.1m))], BilledTogether.Equally(4));

        // 0.81 is 4 × 0.2025: rounded one by one the parts would lose a cent.
        Assert.Equal([0.21m, 0.20m, 0.20m, 0.20m], parts.Select(part => part.Tax.Tax));
    }

    [Fact]
    public void Taxes_nothing_in_a_part_where_nothing_is_billed()
    {
        // By the weights themselves the last part would get a cent of the tax of 0.12, but none of the 0.66.
        var parts = BilledTogether.Divide(Eur, [new(0.66m, TaxKey.Standard(17.5m))], [.. Enumerable.Repeat(592m, 11), 88m]);

        Assert.Equal((0m, 0m), (parts[^1].Tax.Net, parts[^1].Tax.Tax));
        Assert.Equal(0.12m, parts.Sum(part => part.Tax.Tax));
    }

    [Fact]
    public void Keeps_the_rates_apart()
    {
        var parts = BilledTogether.Divide(Eur, [new(50m, Full), new(50m, Less)], BilledTogether.Equally(3));

        Assert.Equal([16.67m, 16.67m, 16.66m], parts.Select(part => part.LineNets[0]));
        Assert.Equal([16.67m, 16.67m, 16.66m], parts.Select(part => part.Tax.Subtotals[1].Base));
        Assert.Equal(12.75m, parts.Sum(part => part.Tax.Subtotals[0].Tax));
        Assert.Equal(5.00m, parts.Sum(part => part.Tax.Subtotals[1].Tax));
    }

    [Fact]
    public void Divides_by_percentages()
    {
        var parts = BilledTogether.Divide(Eur, [new(99.99m, Full), new(-9.99m, Full)], [30m, 40m, 30m]);

        Assert.Equal([27m, 36m, 27m], parts.Select(part => part.Tax.Net));
        Assert.Equal([30m, 39.99m, 30m], parts.Select(part => part.LineNets[0]));
        Assert.Equal([-3.00m, -3.99m, -3.00m], parts.Select(part => part.LineNets[1]));
    }

    [Fact]
    public void Names_the_percentage_at_fault()
    {
        Assert.Empty(BilledTogether.Faults("percents", [33.3m, 33.3m, 33.4m]));
        Assert.Equal(["percents[1]"], BilledTogether.Faults("percents", [100m, 0m]).Select(fault => fault.Field));
        Assert.Contains("99.99", Assert.Single(BilledTogether.Faults("percents", [33.33m, 33.33m, 33.33m])).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Needs_a_weight() => Assert.Throws<ArgumentException>(() => BilledTogether.Divide(Eur, [new(1m, Full)], [0m, 0m]));

    [Fact]
    public void Adds_up_for_every_line_and_every_rate_whatever_is_divided() => Check.One(Hard, Prop.ForAll(SomeLines.Arbitrary, given =>
    {
        var whole = DocumentTax.Of(given.Currency, given.Lines);
        var parts = BilledTogether.Divide(given.Currency, given.Lines, given.Weights);

        Assert.Equal(given.Weights.Count, parts.Count);
        for (var line = 0; line < given.Lines.Count; line++)
        {
            Assert.Equal(given.Lines[line].Amount, parts.Sum(part => part.LineNets[line]));
            Assert.All(parts, part => Assert.True(part.LineNets[line] * given.Lines[line].Amount >= 0m, "No part of a line has the opposite sign."));
        }

        foreach (var subtotal in whole.Subtotals)
        {
            var shares = parts.Select(part => part.Tax.Subtotals.Single(share => share.Key() == subtotal.Key())).ToList();
            Assert.Equal(given.Currency.Apportion(subtotal.Base, given.Weights), shares.Select(share => share.Base));
            Assert.Equal(subtotal.Tax, shares.Sum(share => share.Tax));
        }

        Assert.Equal(whole.Gross, parts.Sum(part => part.Tax.Gross));
    }));

    [Fact]
    public void Gives_no_part_a_tax_far_from_its_base() => Check.One(Hard, Prop.ForAll(SomeLines.Arbitrary, given =>
    {
        foreach (var part in BilledTogether.Divide(given.Currency, given.Lines, given.Weights))
        {
            foreach (var share in part.Tax.Subtotals)
            {
                // BR-CO-17 is checked with a tolerance of one; two units of the currency are far within it.
                Assert.True(Math.Abs((share.Base * share.Percent / 100m) - share.Tax) < 2m * given.Currency.Unit, $"{share}");
                Assert.True(share.Base != 0m || share.Tax == 0m, "Where nothing is billed, nothing is taxed.");
                Assert.Equal(share.Tax, given.Lines.Zip(part.Tax.LineTax).Where(line => line.First.Key == share.Key()).Sum(line => line.Second));
            }

            Assert.Equal(part.Tax.LineNet, part.LineNets.Sum());
        }
    }));

    [Fact]
    public void Divides_each_line_nearly_in_proportion() => Check.One(Hard, Prop.ForAll(SomeLines.Arbitrary, given =>
    {
        var total = given.Weights.Sum();
        foreach (var (part, weight) in BilledTogether.Divide(given.Currency, given.Lines, given.Weights).Zip(given.Weights))
        {
            foreach (var (net, line) in part.LineNets.Zip(given.Lines))
            {
                Assert.True(Math.Abs(net - (line.Amount * weight / total)) < 4m * given.Currency.Unit, $"{net} of {line.Amount} by {weight} of {total}");
            }
        }
    }));

    [Fact]
    public void Of_a_credit_mirrors_the_invoice() => Check.One(Hard, Prop.ForAll(SomeLines.Arbitrary, given =>
    {
        var parts = BilledTogether.Divide(given.Currency, given.Lines, given.Weights);
        var mirrored = BilledTogether.Divide(given.Currency, given.Mirrored(), given.Weights);

        Assert.Equal(parts.Select(part => -part.Tax.Gross), mirrored.Select(part => part.Tax.Gross));
    }));
}
