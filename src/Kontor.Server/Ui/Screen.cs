using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Server.Http;
using Kontor.Server.Store;
using Microsoft.AspNetCore.Components;

namespace Kontor.Server.Ui;

/// <summary>A page with an address of its own: it fetches what it shows, then it is written in one go.</summary>
public abstract class Screen : Piece
{
    [Inject]
    public Db Db { get; set; } = null!;

    [Inject]
    public ReferenceData References { get; set; } = null!;

    [Inject]
    public Offers Offering { get; set; } = null!;

    /// <summary>In whose name and time zone the house works.</summary>
    protected Organisation House { get; private set; } = null!;

    protected TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(House.TimeZone);

    protected DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Clock.GetUtcNow(), Zone).DateTime);

    [Inject]
    public TimeProvider Clock { get; set; } = null!;

    protected sealed override async Task Begin()
    {
        House = (await References.All<Organisation>(Stop)).First(one => one.State == OrganisationState.Active);
        await Fetch();
    }

    /// <summary>Gets what the page shows.</summary>
    protected virtual Task Fetch() => Task.CompletedTask;

    /// <summary>A document by its id.</summary>
    /// <exception cref="Missing">There is none.</exception>
    protected async Task<T> The<T>(Guid id)
        where T : Document<T> =>
        (T)await ReadEndpoints.Find(Db, Lifecycles.Of(typeof(T)), id, null, Stop);

    protected string When(DateTime utc) => T.Instant(utc, Zone);
}
