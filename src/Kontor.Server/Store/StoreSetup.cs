using Microsoft.EntityFrameworkCore;

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
        options.ConfigureWarnings(warnings => warnings.Ignore(Microsoft.EntityFrameworkCore.Diagnostics.RelationalEventId.MultipleCollectionIncludeWarning));
    }
}
