using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Store;

/// <summary>
/// Brings a database up to this program's schema: plain SQL files, one folder for each database, applied once each, in order,
/// under a lock so that two nodes may start together.
/// </summary>
public sealed partial class Migrator(IDbContextFactory<Db> books, ILogger<Migrator> log)
{
    private const long Lock = 0x4B_6F_6E_74_6F_72; // "Kontor"

    public async Task Run(CancellationToken stop = default)
    {
        await using var db = await books.CreateDbContextAsync(stop);
        if (db.Engine == Engine.Sqlite)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource)!);
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", stop);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (db.Engine == Engine.Postgres)
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Lock})", stop);
        }

        await db.Database.ExecuteSqlRawAsync("CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY)", stop);
        var done = await db.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM migrations").ToListAsync(stop);
        foreach (var (name, sql) in Files(db.Engine).Where(file => !done.Contains(file.Name)))
        {
            LogApplying(log, name);
            await using (var command = db.Database.GetDbConnection().CreateCommand())
            {
                // The file is run as it is: no parameters, no format braces.
#pragma warning disable CA2100
                command.CommandText = sql;
#pragma warning restore CA2100
                command.Transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction);
                await command.ExecuteNonQueryAsync(stop);
            }

            await db.Database.ExecuteSqlAsync($"INSERT INTO migrations (name) VALUES ({name})", stop);
        }

        await transaction.CommitAsync(stop);
    }

    /// <summary>The migrations of a database, in order.</summary>
    public static IEnumerable<(string Name, string Sql)> Files(Engine engine)
    {
        var assembly = typeof(Migrator).Assembly;
        var folder = engine == Engine.Sqlite ? "migrations/sqlite/" : "migrations/postgres/";
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (name[folder.Length..], Read(assembly, name)));
    }

    /// <summary>The whole schema as the model would have it: what a developer writes a migration from, and the tests compare with.</summary>
    public static string Script(Db db)
    {
        var series = Numbering.Initial.ToList();
        var rows = series.Select(row => $"INSERT INTO number_series (series, prefix, gapless, last) VALUES ('{row.Series}', '{row.Prefix}', {(db.Engine == Engine.Sqlite ? row.Gapless ? "1" : "0" : row.Gapless ? "true" : "false")}, 0);");
        var sequences = db.Engine == Engine.Sqlite ? [] : series.Where(row => !row.Gapless).Select(row => $"CREATE SEQUENCE {Numbering.Sequence(row.Series)};");
        return db.Database.GenerateCreateScript().Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd()
            + "\n\n\n" + string.Join("\n", sequences.Concat(rows)) + "\n";
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Applying migration {Name}.")]
    private static partial void LogApplying(ILogger log, string name);
}
