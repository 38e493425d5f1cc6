using Kontor.Server.Store;
using Npgsql;

namespace Kontor.Server.Imports;

/// <summary>Imports run one after another, on whatever node: who has the turn runs. It ends with the process, however that ends.</summary>
public sealed class ImportTurn(Location location)
{
    private const long Lock = 0x49_6D_70_6F_72_74; // "Import"

    /// <summary>Nothing when somebody else has it.</summary>
    public async Task<IAsyncDisposable?> Take(CancellationToken stop) =>
        location.Engine == Engine.Postgres ? await OfServer(stop) : OfFile();

    /// <summary>The server forgets the lock when the connection is gone.</summary>
    private async Task<NpgsqlConnection?> OfServer(CancellationToken stop)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(location.ConnectionString) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(stop);
            await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", connection) { Parameters = { new() { Value = Lock } } };
            if (await command.ExecuteScalarAsync(stop) is true)
            {
                return connection;
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    /// <summary>The operating system forgets the lock when the process is gone.</summary>
    private FileStream? OfFile()
    {
        var books = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(location.ConnectionString).DataSource;
        try
        {
            return new FileStream(books + ".import", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
