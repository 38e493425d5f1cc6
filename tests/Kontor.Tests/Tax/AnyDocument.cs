using FsCheck;
using FsCheck.Fluent;
using Kontor.Domain.Tax;
using Xunit;
using Check = FsCheck.Check;

namespace Kontor.Tests.Tax;

public sealed class AnyDocument
{
    private static readonly Config Hard = Config.QuickThrowOnFailure.WithMaxTest(150);

    [Fact]
    public void Adds_up_in_every_total_and_keeps_each_cent_in_its_rate() => Check.One(Hard, Prop.ForAll(SomeLines.Arbitrary, given =>
    {
        var tax = DocumentTax.Of(given.Currency, given.Lines);

        Assert.Equal(given.Lines.Sum(line => line.Amount), tax.Net);
        Assert.Equal(tax.Net, tax.Subtotals.Sum(subtotal => subtotal.Base));
        Assert.Equal(tax.Tax, tax.Subtotals.Sum(subtotal => subtotal.Tax));
        Assert.Equal(tax.Net + tax.Tax, tax.Gross);
        foreach (var subtotal in tax.Subtotals)
        {
            Assert.Equal(given.Currency.Round(subtotal.Base * subtotal.Percent / 100m), subtotal.Tax);
            Assert.Equal(subtotal.Tax, given.Lines.Zip(tax.LineTax).Where(line => line.First.Key == subtotal.Key()).Sum(line => line.Second));
        }
    }));

    [Fact]
    public void Taxes_each_line_within_one_unit_of_its_own_rate() => Check.One(Hard, Prop.ForAll(SomeLines.Arbitrary, given =>
    {
        foreach (var (line, tax) in given.Lines.Zip(DocumentTax.Of(given.Currency, given.Lines).LineTax))
        {
            Assert.True(given.Currency.Fits(tax));
            Assert.True(Math.Abs((line.Amount * line.Key.Percent / 100m) - tax) < given.Currency.Unit);
            Assert.True(tax * line.Amount >= 0m, "A line's tax has the sign of the line.");
        }
    }));

    [Fact]
    public void Is_mirrored_by_its_credit_note() => Check.One(Hard, Prop.ForAll(SomeLines.Arbitrary, given =>
    {
        var (invoice, credit) = (DocumentTax.Of(given.Currency, given.Lines), DocumentTax.Of(given.Currency, given.Mirrored()));

        Assert.Equal(-invoice.Gross, credit.Gross);
        Assert.Equal(invoice.LineTax.Select(tax => -tax), credit.LineTax);
        Assert.Equal(invoice.Subtotals.Select(s => s with { Base = -s.Base, Tax = -s.Tax }), credit.Subtotals);
    }));
}
