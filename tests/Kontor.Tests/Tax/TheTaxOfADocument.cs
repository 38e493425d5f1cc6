using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;
using Xunit;

namespace Kontor.Tests.Tax;

public sealed class TheTaxOfADocument
{
    private static readonly Currency Eur = new("EUR");
    private static readonly TaxKey Full = TaxKey.Standard(25.5m);
    private static readonly TaxKey Less = TaxKey.Standard(10m);
    private static readonly TaxKey Exempt = TaxKey.Untaxed(TaxCategory.E);

    [Fact]
    public void Is_rounded_once_for_each_rate_and_never_per_line()
    {
        // Per line it would be 3 × round(0.0255) = 0.09.
        var tax = DocumentTax.Of(Eur, [new(0.10m, Full), new(0.10m, Full), new(0.10m, Full), new(1.00m, Less)]);

        Assert.Equal([new(TaxCategory.S, 25.5m, 0.30m, 0.08m), new TaxSubtotal(TaxCategory.S, 10m, 1.00m, 0.10m)], tax.Subtotals);
        Assert.Equal((1.30m, 0.18m, 1.48m), (tax.Net, tax.Tax, tax.Gross));
        Assert.Equal([0.03m, 0.03m, 0.02m, 0.10m], tax.LineTax);
    }

    [Fact]
    public void Never_puts_a_rounding_cent_on_a_line_of_another_category()
    {
        var tax = DocumentTax.Of(Eur, [new(50m, Exempt), new(0.02m, Full), new(0.02m, Full), new(30m, TaxKey.Untaxed(TaxCategory.Z))]);

        Assert.Equal([0m, 0.01m, 0m, 0m], tax.LineTax);
        Assert.Equal("Exempt from VAT", tax.Subtotals.Single(s => s.Category == TaxCategory.E).ExemptionReason);
        Assert.Null(tax.Subtotals.Single(s => s.Category == TaxCategory.Z).ExemptionReason);
    }

    [Fact]
    public void Counts_allowances_down_and_charges_up_in_their_own_rate()
    {
        var tax = DocumentTax.Of(Eur, [new(100m, Full), new(100m, Less)], allowances: [new(10m, Full)], charges: [new(5m, Less)]);

        Assert.Equal((200m, 10m, 5m, 195m), (tax.LineNet, tax.Allowances, tax.Charges, tax.Net));
        Assert.Equal([(90m, 22.95m), (105m, 10.50m)], tax.Subtotals.Select(s => (s.Base, s.Tax)));
        Assert.Equal([25.50m, 10.00m], tax.LineTax);
        Assert.Equal(228.45m, tax.Gross);
    }

    [Theory]
    [InlineData("JPY", 333, 10, 33)]
    [InlineData("KWD", 3.335, 5, 0.167)]
    [InlineData("EUR", 0.1, 25, 0.03)]
    [InlineData("EUR", -0.1, 25, -0.03)]
    public void Is_rounded_to_the_currency_half_away_from_zero(string currency, decimal net, decimal percent, decimal expected) =>
        Assert.Equal(expected, DocumentTax.Of(new Currency(currency), [new(net, TaxKey.Standard(percent))]).Tax);

    [Theory]
    [InlineData(TaxCategory.AE, "VATEX-EU-AE")]
    [InlineData(TaxCategory.K, "VATEX-EU-IC")]
    [InlineData(TaxCategory.G, "VATEX-EU-G")]
    [InlineData(TaxCategory.O, "VATEX-EU-O")]
    public void Names_the_reason_where_there_is_none(TaxCategory category, string code)
    {
        var subtotal = Assert.Single(DocumentTax.Of(Eur, [new(100m, TaxKey.Untaxed(category))]).Subtotals);

        Assert.Equal((code, 0m), (subtotal.ExemptionCode, subtotal.Tax));
        Assert.False(string.IsNullOrEmpty(subtotal.ExemptionReason));
    }

    [Fact]
    public void Names_the_exemption_that_the_seller_gives()
    {
        var tax = DocumentTax.Of(Eur, [new(100m, Exempt)], exempt: new TaxExemption("Medical care", "VATEX-EU-132-1B"));

        Assert.Equal(new TaxSubtotal(TaxCategory.E, 0m, 100m, 0m, "Medical care", "VATEX-EU-132-1B"), Assert.Single(tax.Subtotals));
    }

    [Fact]
    public void Is_nothing_where_there_are_no_lines() => Assert.Equal((0m, 0m, 0), (DocumentTax.Of(Eur, []).Gross, DocumentTax.Of(Eur, []).Tax, DocumentTax.Of(Eur, []).Subtotals.Count));

    [Fact]
    public void Refuses_an_amount_that_is_not_rounded() => Assert.Throws<ArgumentException>(() => DocumentTax.Of(Eur, [new(1.001m, Full)]));
}
