using Kontor.Server.Store;
using Microsoft.Data.Sqlite;
using Npgsql;
using Xunit;

namespace Kontor.Tests.Harness;

public sealed class HavingADatabaseOfYourOwn
{
    [Theory, EachEngine]
    public async Task Shows_nothing_of_the_neighbour(Engine engine)
    {
        await using var mine = await Database.CreateAsync(engine);
        await using var neighbour = await Database.CreateAsync(engine);
        await RunAsync(mine, "CREATE TABLE only_mine (id integer)");

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => RunAsync(neighbour, "SELECT id FROM only_mine"));
    }

    [Theory, EachEngine]
    public async Task Leaves_nothing_behind(Engine engine)
    {
        var gone = await Database.CreateAsync(engine);
        await RunAsync(gone, "CREATE TABLE left_over (id integer)");
        await gone.DisposeAsync();

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => RunAsync(gone, "SELECT id FROM left_over"));
    }

    private static async Task RunAsync(Database database, string sql)
    {
        await using System.Data.Common.DbConnection connection = database.Engine == Engine.Sqlite
            ? new SqliteConnection($"Data Source={database.Setting};Pooling=False")
            : new NpgsqlConnection($"{database.Setting};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The two statements above are all there is.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
