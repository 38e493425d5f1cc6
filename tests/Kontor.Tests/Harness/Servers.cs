using Kontor.Server.Store;
using Xunit;

[assembly: AssemblyFixture(typeof(Kontor.Tests.Harness.Servers))]

namespace Kontor.Tests.Harness;

/// <summary>
/// One server per engine for all tests that do not mind neighbours: take it by the constructor, make customers and
/// products of your own, and count only those. A test that kills or counts everything starts a ServerProcess itself.
/// </summary>
public sealed class Servers : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private readonly Dictionary<Engine, (Database Database, ServerProcess Server)> started = [];

    public async Task<ServerProcess> On(Engine engine)
    {
        await gate.WaitAsync();
        try
        {
            if (!started.TryGetValue(engine, out var found))
            {
                var database = await Database.CreateAsync(engine);
                started[engine] = found = (database, await ServerProcess.StartAsync(database));
            }

            return found.Server;
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (database, server) in started.Values)
        {
            await server.DisposeAsync();
            await database.DisposeAsync();
        }

        gate.Dispose();
    }
}
