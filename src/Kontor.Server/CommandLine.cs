using Kontor.Server.Access;
using Kontor.Server.Imports;
using Kontor.Server.Jobs;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server;

/// <summary>What the program does when it is called with a word instead of starting the server.</summary>
public static class CommandLine
{
    /// <summary>Runs the command of the first argument; nothing when there is none and the server should start.</summary>
    public static async Task<int?> Run(WebApplication app, string[] args)
    {
        switch (args.FirstOrDefault())
        {
            case "schema":
                return Schema(args.Last());
            case "lifecycles":
                Console.Write(LifecycleBook.Write());
                return 0;
            case "set-password":
                return await LostPassword.Replace(app.Services, args.Last());
            case "import":
                await Prepare(app);
                return await ActivatorUtilities.CreateInstance<ImportCommand>(app.Services).Run(args, app.Lifetime.ApplicationStopping);
            case null or ['-', ..]:
                return null;
            case var word:
                await Console.Error.WriteLineAsync($"“{word}” is not a command. Commands are import, lifecycles, schema and set-password; without one the server starts.");
                return 2;
        }
    }

    /// <summary>Makes the books ready, for the server and for every command that writes in them.</summary>
    public static async Task Prepare(WebApplication app)
    {
        await app.Services.GetRequiredService<Migrator>().Run();
        await app.Services.GetRequiredService<FirstStart>().Run();
        await app.Services.GetRequiredService<FirstAdministrator>().Run();
    }

    /// <summary>Prints the whole schema as the model would have it, for <c>sqlite</c> or <c>postgres</c>: migrations are written from it.</summary>
    private static int Schema(string engine)
    {
        var location = engine == "postgres" ? new Location(Engine.Postgres, "Host=localhost") : new Location(Engine.Sqlite, "Data Source=:memory:");
        var options = new DbContextOptionsBuilder<Db>();
        StoreSetup.Configure(options, location);
        using var db = new Db(options.Options);
        Console.Write(Migrator.Script(db));
        return 0;
    }
}
