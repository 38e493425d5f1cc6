using System.Data.Common;
using Kontor.Server.Store;
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

        await Assert.ThrowsAnyAsync<DbException>(() => RunAsync(neighbour, "SELECT id FROM only_mine"));
    }

    [Theory, EachEngine]
    public async Task Leaves_nothing_behind(Engine engine)
    {
        var gone = await Database.CreateAsync(engine);
        await RunAsync(gone, "CREATE TABLE left_over (id integer)");
        await gone.DisposeAsync();

        await Assert.ThrowsAnyAsync<DbException>(() => RunAsync(gone, "SELECT id FROM left_over"));
    }

    private static async Task RunAsync(Database database, string sql)
    {
        await using var connection = await database.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The two statements above are all there is.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
