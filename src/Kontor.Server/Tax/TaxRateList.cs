using Kontor.Domain.Tax;
using Kontor.Server.Http;

namespace Kontor.Server.Tax;

/// <summary>What the list of tax rates can be asked.</summary>
public static class TaxRateList
{
    public static Listing<TaxRate> Of() => new Listing<TaxRate>()
        .Status(rate => rate.State)
        .Exactly("region", rate => rate.Region)
        .Choice("class", rate => rate.Class)
        .Amounts("Percent", rate => rate.Percent)
        .Filter(
            "on",
            (rates, value) => ListValues.Day("on", value) is var day ? rates.Where(rate => rate.ValidFrom <= day && (rate.ValidTo == null || rate.ValidTo >= day)) : rates,
            "The rates that apply on this day.",
            ListFilterKind.Day)
        .Exactly("q", rate => rate.Region)
        .Sort("region", rate => rate.Region, isDefault: true, rises: true)
        .Sort("percent", rate => rate.Percent)
        .Sort("validFrom", rate => rate.ValidFrom);
}
