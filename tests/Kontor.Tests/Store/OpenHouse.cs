using Kontor.Domain.Kernel;
using Kontor.Server.Jobs;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kontor.Tests.Store;

/// <summary>The server's own desk and books on a database of their own, without HTTP; the test sets the clock.</summary>
internal sealed class OpenHouse : IAsyncDisposable
{
    private readonly Database database;
    private readonly ServiceProvider provider;
    private bool staysOpen;

    private OpenHouse(Database database)
    {
        this.database = database;
        provider = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddStore(Location.Parse(database.Setting))
            .AddSingleton<FirstStart>()
            .AddSingleton<Offers>()
            .AddSingleton<ExpiringOffers>()
            .BuildServiceProvider();
    }

    public SetClock Clock { get; } = new();

    public Desk Desk => provider.GetRequiredService<Desk>();

    public Offers Offers => provider.GetRequiredService<Offers>();

    public ExpiringOffers ExpiringOffers() => provider.GetRequiredService<ExpiringOffers>();

    public Migrator Migrator => provider.GetRequiredService<Migrator>();

    public Database Database => database;

    /// <summary>On an empty database.</summary>
    public static async Task<OpenHouse> Empty(Engine engine) => new(await Database.CreateAsync(engine));

    /// <summary>Migrated, and furnished as at a first start.</summary>
    public static async Task<OpenHouse> Of(Engine engine)
    {
        var house = await Empty(engine);
        await house.Migrator.Run();
        await house.Furnish();
        return house;
    }

    /// <summary>What a first start does.</summary>
    public Task Furnish() => provider.GetRequiredService<FirstStart>().Run();

    /// <summary>On the database of a server that runs or has run; it stays when the house goes.</summary>
    public static OpenHouse On(Database database) => new(database) { staysOpen = true };

    public Db Books() => provider.GetRequiredService<IDbContextFactory<Db>>().CreateDbContext();

    public Task<Outcome> Take<T>(IMake<T> make)
        where T : Document<T> => Desk.Take(Command.Make(make, Person.House));

    public Task<Outcome> Take<T>(Id<T> document, IAct<T> act)
        where T : Document<T> => Desk.Take(Command.On(document, act, Person.House));

    public async Task<IReadOnlyList<T>> All<T>()
        where T : Document<T>
    {
        await using var db = Books();
        return [.. (await Shelf.Of(typeof(T)).FetchAll(db, default)).Cast<T>().OrderBy(document => document.Id)];
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        if (!staysOpen)
        {
            await database.DisposeAsync();
        }
    }
}

/// <summary>Shows the time that the test has set.</summary>
internal sealed class SetClock : TimeProvider
{
    private long ticks = new DateTime(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc).Ticks;

    public DateTime Now => new(Interlocked.Read(ref ticks), DateTimeKind.Utc);

    public override DateTimeOffset GetUtcNow() => Now;

    public void Pass(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);
}
