using System.Globalization;
using System.Net;
using System.Text;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Imports;

public sealed class StoppingAnImport
{
    private const int Orders = 4000;

    [Theory, EachEngine]
    public async Task Leaves_the_rest_until_it_is_resumed(Engine engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var server = await ServerProcess.StartAsync(database);
        var visitor = ImportVisitor.At(server);
        var (_, import) = await visitor.Send("orders", Encoding.UTF8.GetBytes(File()));

        var (status, stopped) = await visitor.Post($"/api/v1/imports/{import["id"]}/stop");
        Assert.Equal((HttpStatusCode.OK, "Stopped"), (status, (string?)stopped["state"]));
        Assert.True((int)stopped["rowsRead"]! < Orders);
        Assert.Equal((int)stopped["rowsRead"]!, await database.CountAsync("orders"));

        await visitor.Post($"/api/v1/imports/{import["id"]}/resume");
        var done = await visitor.Until(import, "Done", "Failed");

        Assert.Equal((Orders, Orders, 0), ((int)done["rowsRead"]!, (int)done["rowsDone"]!, (int)done["rowsAlreadyThere"]!));
        Assert.Equal(Orders, await database.CountAsync("orders"));
        Assert.Equal([], await visitor.Disagreements());
    }

    [Theory, EachEngine]
    public async Task Is_refused_when_it_is_done(Engine engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var server = await ServerProcess.StartAsync(database);
        var visitor = ImportVisitor.At(server);
        var import = await visitor.Import("products", "sku,name,price\nMUG,Mug,1\n");

        var (status, answer) = await visitor.Post($"/api/v1/imports/{import["id"]}/stop");

        Assert.Equal((HttpStatusCode.Conflict, "import-done"), (status, (string?)answer["code"]));
    }

    private static string File()
    {
        var file = new StringBuilder("externalKey,orderedOn,customer,country,sku,quantity,price\n");
        for (var order = 1; order <= Orders; order++)
        {
            file.Append(CultureInfo.InvariantCulture, $"K-{order},2026-11-02,N-{order % 50},FI,S-{order % 100},1,10.00\n");
        }

        return file.ToString();
    }
}
