using Kontor.Domain.Parties;

namespace Kontor.Server.Store;

/// <summary>The calendar day of the house, in its time zone (rule 24).</summary>
public static class BusinessDay
{
    public static async Task<DateOnly> Of(ReferenceData references, TimeProvider clock, CancellationToken stop)
    {
        var house = (await references.All<Organisation>(stop)).FirstOrDefault(one => one.State == OrganisationState.Active);
        var zone = house is null ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(house.TimeZone);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime);
    }
}
