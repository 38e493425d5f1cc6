using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kontor.Server.Store;

/// <summary>Registers the books and the Desk.</summary>
public static class StoreSetup
{
    // One of each: EF builds its services, and the model, anew for every other instance.
    private static readonly ExactArithmetic Exact = new();
    private static readonly SqliteSettings Settings = new();

    public static IServiceCollection AddStore(this IServiceCollection services, Location location)
    {
        services.AddSingleton(location);
        services.AddPooledDbContextFactory<Db>(options => Configure(options, location));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<Db>>().CreateDbContext());
        services.AddSingleton<WriterGate>();
        services.AddSingleton<ReferenceData>();
        services.AddSingleton<SpareNumbers>();
        services.AddSingleton<Migrator>();
        services.AddSingleton<Desk>();
        return services;
    }

    public static void Configure(DbContextOptionsBuilder options, Location location)
    {
        if (location.Engine == Engine.Postgres)
        {
            options.UseNpgsql(location.ConnectionString);
        }
        else
        {
            options.UseSqlite(location.ConnectionString).AddInterceptors(Settings);
        }

        options.AddInterceptors(Exact);
        options.EnableThreadSafetyChecks(false);

        // Two at the same moment are an everyday thing, which the Desk settles; what it cannot settle is thrown, and told then.
        options.ConfigureWarnings(warnings => warnings.Log(
            (RelationalEventId.CommandError, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug), (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug)));
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.MultipleCollectionIncludeWarning));
    }
}
