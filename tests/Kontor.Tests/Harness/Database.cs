using System.Data.Common;
using System.Security.Cryptography;
using Kontor.Server.Store;
using Microsoft.Data.Sqlite;
using Npgsql;
using Xunit;

namespace Kontor.Tests.Harness;

/// <summary>An empty database of one's own, gone after the test; <see cref="Setting"/> is what the server takes as Kontor:Database.</summary>
public sealed class Database : IAsyncDisposable
{
    private const string Missing =
        "PostgreSQL is not there: run ./test, or set KONTOR_TEST_POSTGRES to the connection string of a server that may be filled.";

    private readonly Func<ValueTask> remove;

    private Database(Engine engine, string setting, Func<ValueTask> remove)
    {
        Engine = engine;
        Setting = setting;
        this.remove = remove;
    }

    public Engine Engine { get; }

    public string Setting { get; }

    public static async Task<Database> CreateAsync(Engine engine) =>
        engine == Engine.Sqlite ? Sqlite() : await PostgresAsync();

    /// <summary>How many rows a table holds, asked past the server.</summary>
    public async Task<long> CountAsync(string table)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The table's name is the test's own.
        command.CommandText = $"SELECT count(*) FROM {table}";
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>A connection of the test's own, for what the server does not tell.</summary>
    public async Task<DbConnection> OpenAsync()
    {
        DbConnection connection = Engine == Engine.Sqlite
            ? new SqliteConnection($"Data Source={Setting};Pooling=False")
            : new NpgsqlConnection($"{Setting};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    public ValueTask DisposeAsync() => remove();

    private static Database Sqlite()
    {
        var folder = Directory.CreateTempSubdirectory("kontor-");
        return new(Engine.Sqlite, Path.Combine(folder.FullName, "kontor.db"), () =>
        {
            folder.Delete(recursive: true);
            return ValueTask.CompletedTask;
        });
    }

    private static async Task<Database> PostgresAsync()
    {
        var server = Environment.GetEnvironmentVariable("KONTOR_TEST_POSTGRES");
        Assert.SkipWhen(string.IsNullOrEmpty(server), Missing);

        // A name without a pattern: two runs may share one server.
        var name = $"kontor_{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
        await RunAsync(server!, $"CREATE DATABASE {name} TEMPLATE template0");

        // A pool of its own size: many servers at once must fit into max_connections.
        var own = new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 30 };
        return new(Engine.Postgres, own.ConnectionString, async () =>
            await RunAsync(server!, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
    }

    private static async Task RunAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
