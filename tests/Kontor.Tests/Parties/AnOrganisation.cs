using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Tests.Kernel;
using Xunit;

namespace Kontor.Tests.Parties;

public sealed class AnOrganisation
{
    private readonly TestMoment now = new();

    [Fact]
    public void Needs_a_name_a_country_a_currency_and_a_time_zone() =>
        Assert.Equal(["name", "country", "currency", "timeZone"], new AddOrganisation().Faults().Select(fault => fault.Field));

    [Theory]
    [InlineData("Europe/Helsinki", true)]
    [InlineData("Asia/Tokyo", true)]
    [InlineData("Helsinki", false)]
    [InlineData("", false)]
    public void Keeps_the_calendar_of_a_time_zone_that_exists(string zone, bool exists) =>
        Assert.Equal(exists, !new EditOrganisation { TimeZone = zone }.Faults().Any());

    [Theory]
    [InlineData("FI21 1234 5600 0007 85", true)]
    [InlineData("nl91abna0417164300", true)]
    [InlineData("", true)]
    [InlineData("FI2112345600000786", false)]
    [InlineData("FI21", false)]
    [InlineData("ZZ2112345600000785", false)]
    public void Is_paid_to_an_account_whose_digits_agree(string iban, bool agrees) =>
        Assert.Equal(agrees, !new EditOrganisation { Iban = iban }.Faults().Any());

    [Fact]
    public void Has_an_address_in_its_country_until_one_is_given()
    {
        var ours = Ours("Kontor Oy");

        Assert.Equal(new Address("Kontor Oy", "", null, "", "", null, "FI", null), ours.Address);
        Assert.False(ours.Address.IsReachable);

        OrganisationLifecycle.Table.Take(ours, new EditOrganisation { Address = People.Home, OssRegistered = true, Iban = "fi21 1234 5600 0007 85" }, now);

        Assert.True(ours.Address.IsReachable);
        Assert.Equal((true, "FI2112345600000785", "EUR"), (ours.OssRegistered, ours.Iban, ours.Currency));
    }

    [Fact]
    public void Stays_active_while_it_is_the_only_one()
    {
        var ours = Ours("Kontor Oy");

        Assert.Equal("last-organisation", Assert.Throws<Refused>(() => OrganisationLifecycle.Table.Take(ours, new DeactivateOrganisation(), now)).Reason.Code);
        Assert.Equal("last-organisation", Assert.Throws<Refused>(() => OrganisationLifecycle.Table.Take(ours, new DeleteOrganisation(), now)).Reason.Code);

        Ours("Kontor Ab");
        OrganisationLifecycle.Table.Take(ours, new DeactivateOrganisation(), now);

        Assert.Equal(OrganisationState.Inactive, ours.State);
    }

    private Organisation Ours(string name) =>
        now.Make(OrganisationLifecycle.Table, new AddOrganisation { Name = name, Country = "fi", Currency = "eur", TimeZone = "Europe/Helsinki" });
}
