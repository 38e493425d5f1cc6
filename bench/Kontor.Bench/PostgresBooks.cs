using System.Data.Common;
using System.Security.Cryptography;
using Npgsql;

namespace Kontor.Bench;

/// <summary>Databases on the PostgreSQL server of KONTOR_TEST_POSTGRES, on this machine.</summary>
internal sealed class PostgresBooks : Books
{
    private readonly string server = Environment.GetEnvironmentVariable("KONTOR_TEST_POSTGRES")
        ?? throw new InvalidOperationException("KONTOR_TEST_POSTGRES is not set. Use bench/run, or name a PostgreSQL server of this machine.");

    private readonly string prefix = $"kontor_bench_{RandomNumberGenerator.GetHexString(6, lowercase: true)}_";
    private readonly HashSet<string> made = [];
    private int? postmaster;

    public override async Task<string> Create(string name)
    {
        await Run($"CREATE DATABASE {prefix}{name} TEMPLATE template0");
        made.Add(name);
        return name;
    }

    public override async Task<string> Copy(string from, string name)
    {
        await Run($"CREATE DATABASE {prefix}{name} TEMPLATE {prefix}{from}");
        made.Add(name);
        return name;
    }

    public override async Task Drop(string name)
    {
        await Run($"DROP DATABASE IF EXISTS {prefix}{name} WITH (FORCE)");
        made.Remove(name);
    }

    public override string Setting(string name) =>
        new NpgsqlConnectionStringBuilder(server) { Database = prefix + name, MaxPoolSize = 30 }.ConnectionString;

    public override async Task<DbConnection> Open(string name)
    {
        var settings = new NpgsqlConnectionStringBuilder(server) { Database = prefix + name, Pooling = false, MaxAutoPrepare = 100 };
        var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public override Trip Trip(DbConnection connection) => new PostgresTrip((NpgsqlConnection)connection);

    public override TimeSpan Cpu() => Processor.WithChildren(postmaster ??= Postmaster());

    public override object NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    public override object Now() => TimeProvider.System.GetUtcNow().UtcDateTime;

    public override async ValueTask DisposeAsync()
    {
        foreach (var name in made.ToList())
        {
            await Drop(name);
        }
    }

    private async Task Run(string sql)
    {
        await using var connection = new NpgsqlConnection(server + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A backend's parent is the server itself.</summary>
    private int Postmaster()
    {
        using var connection = new NpgsqlConnection(server + ";Pooling=false");
        connection.Open();
        return Processor.ParentOf(connection.ProcessID);
    }
}
