using System.Net;
using Kontor.Server.Store;
using Xunit;

namespace Kontor.Tests.Harness;

public sealed class StartingTheServer(Servers servers)
{
    [Theory, EachEngine]
    public async Task Answers_to_whoever_watches(Engine engine)
    {
        var server = await servers.On(engine);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, "/health/live"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, "/health/ready"));
    }

    [Theory]
    [InlineData("/lib/htmx.min.js")]
    [InlineData("/lib/tabler.min.css")]
    [InlineData("/lib/tabler.min.js")]
    [InlineData("/lib/swagger-ui.css")]
    [InlineData("/lib/swagger-ui-bundle.js")]
    public async Task Serves_the_browser_files_itself(string file)
    {
        var server = await servers.On(Engine.Sqlite);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, file));
    }

    [Theory, EachEngine]
    public async Task Works_on_two_nodes_at_once(Engine engine)
    {
        await using var database = await Database.CreateAsync(engine);

        var nodes = await Task.WhenAll(ServerProcess.StartAsync(database), ServerProcess.StartAsync(database));

        foreach (var node in nodes)
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(node, "/health/ready"));
            await node.DisposeAsync();
        }

        Assert.Equal(1, await database.CountAsync("organisations"));
        Assert.Equal(5, await database.CountAsync("order_types"));
    }

    [Theory, EachEngine]
    public async Task Works_again_after_the_server_was_killed(Engine engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var server = await ServerProcess.StartAsync(database);

        server.Kill();
        await Assert.ThrowsAsync<HttpRequestException>(() => StatusAsync(server, "/health/live"));
        await server.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, "/health/ready"));
    }

    private static async Task<HttpStatusCode> StatusAsync(ServerProcess server, string path)
    {
        using var answer = await server.Client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }
}
