using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;
using Xunit;

namespace Kontor.Tests.Tax;

public sealed class TheNetOfALine
{
    private static readonly Currency Eur = new("EUR");

    [Fact]
    public void Takes_a_discount_in_percent_off() => Assert.Equal(53.97m, new LineAmount(3m, 19.99m, DiscountPercent: 10m).Net(Eur));

    [Fact]
    public void Takes_a_discount_as_an_amount_off() => Assert.Equal(53.97m, new LineAmount(3m, 19.99m, DiscountAmount: 6m).Net(Eur));

    [Fact]
    public void Keeps_four_decimals_of_the_price_until_the_end() => Assert.Equal(12.30m, new LineAmount(1000m, 0.0123m).Net(Eur));

    [Fact]
    public void Is_rounded_to_the_currency() =>
        Assert.Equal((334m, 333.500m), (new LineAmount(1m, 333.5m).Net(new("JPY")), new LineAmount(1m, 333.5m).Net(new("KWD"))));

    [Fact]
    public void Of_a_deduction_mirrors_the_line_it_takes_back()
    {
        Assert.Equal(-53.97m, new LineAmount(-3m, 19.99m, DiscountPercent: 10m).Net(Eur));
        Assert.Equal(-53.97m, new LineAmount(-3m, 19.99m, DiscountAmount: 6m).Net(Eur));
    }

    [Fact]
    public void And_the_discount_add_up_to_quantity_times_price()
    {
        var line = new LineAmount(3m, 19.99m, DiscountPercent: 10m);

        Assert.Equal(59.97m, line.Net(Eur) + line.Discount(Eur));
    }

    [Fact]
    public void Has_no_faults_when_it_can_be_used()
    {
        Assert.Empty(new LineAmount(-3m, 19.9999m, DiscountPercent: 100m).Faults("", Eur));
        Assert.Empty(new LineAmount(2m, 3m, DiscountAmount: 6m).Faults("", Eur));
        Assert.Empty(new LineAmount(1m, 0m).Faults("", Eur));
    }

    [Theory]
    [InlineData(1, -1, 0, 0, "lines[2].price")]
    [InlineData(1, 1.00001, 0, 0, "lines[2].price")]
    [InlineData(1, 1, 100.5, 0, "lines[2].discountPercent")]
    [InlineData(1, 1, -1, 0, "lines[2].discountPercent")]
    [InlineData(1, 1, 0, -1, "lines[2].discountAmount")]
    [InlineData(1, 1, 0, 0.001, "lines[2].discountAmount")]
    [InlineData(1, 1, 0, 1.01, "lines[2].discountAmount")]
    [InlineData(1, 1, 10, 0.5, "lines[2].discountAmount")]
    public void Names_the_field_at_fault(decimal quantity, decimal price, decimal percent, decimal amount, string field) =>
        Assert.Equal(field, Assert.Single(new LineAmount(quantity, price, percent, amount).Faults("lines[2].", Eur)).Field);
}
