using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Kontor.Bench;

/// <summary>Databases as files in a temporary folder.</summary>
internal sealed class SqliteBooks : Books
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kontor-bench-");

    public override Task<string> Create(string name) => Task.FromResult(name);

    public override Task<string> Copy(string from, string name)
    {
        // The write-ahead log may hold what the file does not.
        foreach (var part in new[] { "", "-wal" }.Where(part => File.Exists(PathOf(from) + part)))
        {
            File.Copy(PathOf(from) + part, PathOf(name) + part, overwrite: true);
        }

        return Task.FromResult(name);
    }

    public override Task Drop(string name)
    {
        foreach (var part in new[] { "", "-wal", "-shm" })
        {
            File.Delete(PathOf(name) + part);
        }

        return Task.CompletedTask;
    }

    public override string Setting(string name) => PathOf(name);

    public override async Task<DbConnection> Open(string name)
    {
        var connection = new SqliteConnection($"Data Source={PathOf(name)};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 10000;";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    public override Trip Trip(DbConnection connection) => new SqliteTrip((SqliteConnection)connection);

    public override TimeSpan Cpu() => TimeSpan.Zero;

    public override object NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString().ToUpperInvariant();

    public override object Now() => TimeProvider.System.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);

    public override ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private string PathOf(string name) => Path.Combine(folder.FullName, name + ".db");
}
