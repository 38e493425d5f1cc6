using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;
using Kontor.Tests.Kernel;
using Xunit;

namespace Kontor.Tests.Tax;

public sealed class DecidingTheTaxOfALine
{
    private static readonly TestMoment Now = Seeded();

    private static readonly TaxSituation Home = new()
    {
        SellerCountry = "FI", SellerVatNumber = "FI09853608", ShipToCountry = "FI", BillToCountry = "FI", TaxPoint = new(2026, 11, 22),
    };

    private static readonly TaxSituation ToGermanBusiness = Home with { ShipToCountry = "DE", BillToCountry = "DE", BuyerIsBusiness = true, BuyerVatNumber = "DE136695976" };

    [Theory]
    [InlineData(TaxClass.Standard, TaxCategory.S, 25.5)]
    [InlineData(TaxClass.Reduced, TaxCategory.S, 13.5)]
    [InlineData(TaxClass.SecondReduced, TaxCategory.S, 10)]
    [InlineData(TaxClass.Zero, TaxCategory.Z, 0)]
    [InlineData(TaxClass.Exempt, TaxCategory.E, 0)]
    public void At_home_takes_the_rate_of_the_class(TaxClass @class, TaxCategory category, decimal percent) =>
        Assert.Equal(new TaxKey(category, percent), Decide(Home with { Class = @class }).Key);

    [Fact]
    public void At_home_a_business_pays_tax_too() =>
        Assert.Equal(TaxKey.Standard(25.5m), Decide(Home with { BuyerIsBusiness = true, BuyerVatNumber = "FI09853608" }).Key);

    [Fact]
    public void Takes_the_rate_of_the_tax_point_and_not_of_today()
    {
        Assert.Equal(TaxKey.Standard(24m), Decide(Home with { TaxPoint = new(2024, 8, 31) }).Key);
        Assert.Equal(TaxKey.Standard(25.5m), Decide(Home with { TaxPoint = new(2024, 9, 1) }).Key);
    }

    [Fact]
    public void Goods_to_a_business_in_another_member_state_are_an_intra_community_supply()
    {
        var decision = Decide(ToGermanBusiness);

        Assert.Equal(TaxKey.Untaxed(TaxCategory.K), decision.Key);
        Assert.Equal("VATEX-EU-IC", decision.Exemption?.Code);
        Assert.Contains(decision.Steps, step => step.Says.Contains("DE136695976", StringComparison.Ordinal));
    }

    [Fact]
    public void Services_to_a_business_in_another_member_state_are_a_reverse_charge()
    {
        var decision = Decide(ToGermanBusiness with { Supply = SupplyKind.Services });

        Assert.Equal(TaxKey.Untaxed(TaxCategory.AE), decision.Key);
        Assert.Equal("VATEX-EU-AE", decision.Exemption?.Code);
    }

    [Fact]
    public void For_goods_the_delivery_address_decides_and_for_services_the_billing_address()
    {
        var goodsHome = ToGermanBusiness with { ShipToCountry = "FI" };

        Assert.Equal(TaxKey.Standard(25.5m), Decide(goodsHome).Key);
        Assert.Equal(TaxKey.Untaxed(TaxCategory.AE), Decide(goodsHome with { Supply = SupplyKind.Services }).Key);
        Assert.Equal(TaxKey.Untaxed(TaxCategory.K), Decide(ToGermanBusiness with { BillToCountry = "US" }).Key);
    }

    [Fact]
    public void Takes_the_other_address_where_one_is_missing() =>
        Assert.Equal(TaxKey.Untaxed(TaxCategory.K), Decide(ToGermanBusiness with { ShipToCountry = null }).Key);

    [Theory]
    [InlineData(null, "without a VAT number")]
    [InlineData(" ", "without a VAT number")]
    [InlineData("DE136695977", "malformed")]
    [InlineData("GB980780684", "not of a member state")]
    [InlineData("FI09853608", "the seller's own country")]
    public void A_business_without_a_usable_VAT_number_is_treated_as_a_consumer(string? number, string says)
    {
        var decision = Decide(ToGermanBusiness with { BuyerVatNumber = number });

        Assert.Equal(TaxKey.Standard(25.5m), decision.Key);
        Assert.Contains(decision.Steps, step => step.Says.Contains(says, StringComparison.Ordinal) && step.Says.Contains("consumer", StringComparison.Ordinal));
    }

    [Fact]
    public void The_VAT_number_may_be_of_a_third_member_state() =>
        Assert.Equal(TaxKey.Untaxed(TaxCategory.K), Decide(ToGermanBusiness with { BuyerVatNumber = "ATU10223006" }).Key);

    [Fact]
    public void A_consumer_with_a_VAT_number_is_a_consumer() =>
        Assert.Equal(TaxKey.Standard(25.5m), Decide(ToGermanBusiness with { BuyerIsBusiness = false }).Key);

    [Theory]
    [InlineData(null)]
    [InlineData("FI0985360")]
    [InlineData("SE556188840401")]
    public void Needs_the_VAT_number_of_the_seller_too(string? number)
    {
        var decision = Decide(ToGermanBusiness with { SellerVatNumber = number });

        Assert.Null(decision.Key);
        Assert.Equal("tax-seller-vat-number", decision.Refusal?.Code);
        Assert.Equal("tax-seller-vat-number", Assert.Throws<Refused>(() => decision.Taken()).Reason.Code);
    }

    [Theory]
    [InlineData("EE", false, 25.5)]
    [InlineData("EE", true, 24)]
    [InlineData("GR", true, 24)]
    [InlineData("HU", true, 27)]
    public void A_consumer_in_another_member_state_pays_its_rate_when_the_seller_uses_the_one_stop_shop(string country, bool oss, decimal percent) =>
        Assert.Equal(TaxKey.Standard(percent), Decide(Home with { ShipToCountry = country, SellerUsesOss = oss }).Key);

    [Fact]
    public void A_service_to_a_consumer_is_taxed_at_home_unless_it_is_electronic()
    {
        var consumer = Home with { BillToCountry = "EE", ShipToCountry = null, SellerUsesOss = true };

        Assert.Equal(TaxKey.Standard(25.5m), Decide(consumer with { Supply = SupplyKind.Services }).Key);
        Assert.Equal(TaxKey.Standard(24m), Decide(consumer with { Supply = SupplyKind.ElectronicServices }).Key);
    }

    [Theory]
    [InlineData("US", true)]
    [InlineData("NO", false)]
    [InlineData("GB", true)]
    public void Goods_that_leave_the_EU_are_an_export(string country, bool business)
    {
        var decision = Decide(Home with { ShipToCountry = country, BuyerIsBusiness = business });

        Assert.Equal((TaxKey.Untaxed(TaxCategory.G), "VATEX-EU-G"), (decision.Key, decision.Exemption?.Code));
    }

    [Fact]
    public void Services_to_a_business_outside_the_EU_are_outside_the_scope()
    {
        var service = Home with { BillToCountry = "US", Supply = SupplyKind.Services };

        Assert.Equal((TaxKey.Untaxed(TaxCategory.O), "VATEX-EU-O"), (Decide(service with { BuyerIsBusiness = true }).Key, Decide(service with { BuyerIsBusiness = true }).Exemption?.Code));
        Assert.Equal(TaxKey.Standard(25.5m), Decide(service).Key);
        Assert.Equal(TaxKey.Untaxed(TaxCategory.O), Decide(service with { Supply = SupplyKind.ElectronicServices }).Key);
    }

    [Fact]
    public void An_exempt_product_stays_exempt_inside_the_EU()
    {
        Assert.Equal(TaxKey.Untaxed(TaxCategory.E), Decide(ToGermanBusiness with { Class = TaxClass.Exempt }).Key);
        Assert.Equal(TaxKey.Untaxed(TaxCategory.E), Decide(Home with { ShipToCountry = "EE", SellerUsesOss = true, Class = TaxClass.Exempt }).Key);
    }

    [Fact]
    public void Names_region_class_and_day_where_there_is_no_rate()
    {
        var refusal = Decide(Home with { Class = TaxClass.SuperReduced }).Refusal;

        Assert.Equal("tax-rate-missing", refusal?.Code);
        Assert.Equal("There is no super reduced tax rate for FI on 2026-11-22; add one, or give the product another tax class.", refusal?.Sentence);
        Assert.Equal("tax-rate-missing", Decide(Home with { TaxPoint = new(1999, 12, 31) }).Refusal?.Code);
    }

    [Fact]
    public void Needs_to_know_where_it_goes() =>
        Assert.Equal("tax-no-destination", Decide(Home with { ShipToCountry = null, BillToCountry = "" }).Refusal?.Code);

    [Fact]
    public void A_seller_outside_the_EU_sells_at_home_only()
    {
        var swiss = Home with { SellerCountry = "CH", SellerVatNumber = "CHE123456788MWST" };

        Assert.Equal(TaxKey.Standard(8.1m), Decide(swiss with { ShipToCountry = "CH" }).Key);
        Assert.Equal("tax-seller-outside-eu", Decide(swiss with { ShipToCountry = "DE" }).Refusal?.Code);
        Assert.Contains("CH", Decide(swiss with { ShipToCountry = "DE" }).Refusal?.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rate_of_nothing_is_zero_rated()
    {
        var none = (TaxRate)TaxRateLifecycle.Table.Make(
            new AddTaxRate { Region = "FI", Class = TaxClass.SuperReduced, Percent = 0m, ValidFrom = new(2020, 1, 1) }, Now).Document;

        Assert.Equal(TaxKey.Untaxed(TaxCategory.Z), TaxDecision.For(Home with { Class = TaxClass.SuperReduced }, [], [none]).Key);
    }

    [Fact]
    public void Explains_every_step_from_what_it_was_given()
    {
        var steps = Decide(ToGermanBusiness).Steps;

        Assert.Equal(["Where do the goods go?", "Does it leave the EU?", "Who buys?", "Which category?"], steps.Select(step => step.Asked));
        Assert.Equal("ship-to DE, bill-to DE", steps[0].Given);
        Assert.All(steps, step => Assert.NotEmpty(step.Says));
        Assert.Contains("25.5 %", Decide(Home).Steps[^1].Says, StringComparison.Ordinal);
        Assert.Contains("add one", Decide(Home with { Class = TaxClass.Parking }).Steps[^1].Says, StringComparison.Ordinal);
    }

    private static TaxDecision Decide(TaxSituation situation) => TaxDecision.For(situation, Now.All<TaxRegion>(), Now.All<TaxRate>());

    private static TestMoment Seeded()
    {
        var now = new TestMoment();
        foreach (var region in EuTaxTable.Regions)
        {
            now.Make(TaxRegionLifecycle.Table, region);
        }

        foreach (var rate in EuTaxTable.Rates)
        {
            now.Make(TaxRateLifecycle.Table, rate);
        }

        return now;
    }
}
