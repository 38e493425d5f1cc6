using System.Data.Common;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kontor.Tests.Access;

/// <summary>Two nodes of one house whose clock the test sets.</summary>
public sealed class AKeySeenLately : IAsyncLifetime
{
    private readonly SetClock clock = new();
    private readonly Queries queries = new();
    private Database database = null!;

    public async ValueTask InitializeAsync() => database = await Database.CreateAsync(Engine.Sqlite);

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Costs_no_query()
    {
        await using var node = Node();
        using var program = Program(node, ServerProcess.AdminApiKey);
        Assert.Equal(200, await program.Status("/api/v1/permissions"));
        var before = queries.Count;

        Assert.Equal(200, await program.Status("/api/v1/permissions"));
        Assert.Equal(before, queries.Count);

        clock.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal(200, await program.Status("/api/v1/permissions"));
        Assert.NotEqual(before, queries.Count);
    }

    [Fact]
    public async Task Is_refused_after_two_seconds_when_another_node_revoked_it()
    {
        await using var here = Node();
        await using var there = Node();
        using var admin = Program(there, ServerProcess.AdminApiKey);
        var (_, made) = await admin.Ask("/api/v1/api-keys", new { name = "Robot", roles = Array.Empty<string>() });
        using var robot = Program(here, (string)made!["key"]!);
        Assert.Equal(200, await robot.Status("/api/v1/me"));

        await admin.Act($"/api/v1/api-keys/{(string)made["id"]!}/revoke");
        clock.Pass(TimeSpan.FromSeconds(2));

        Assert.Equal(401, await robot.Status("/api/v1/me"));
    }

    private WebApplicationFactory<Program> Node() => new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
    {
        host.UseSetting("Kontor:Database", database.Setting);
        host.UseSetting("Kontor:AdminPassword", ServerProcess.AdminPassword);
        host.UseSetting("Kontor:AdminApiKey", ServerProcess.AdminApiKey);
        host.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(clock);
            services.ConfigureDbContext<Db>(options => options.AddInterceptors(queries));
        });
    });

    private static HttpClient Program(WebApplicationFactory<Program> node, string key)
    {
        var client = node.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return client;
    }

    private sealed class SetClock : TimeProvider
    {
        private DateTimeOffset now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Pass(TimeSpan time) => now += time;

        public override DateTimeOffset GetUtcNow() => now;

        public override long GetTimestamp() => now.UtcTicks;
    }

    private sealed class Queries : DbCommandInterceptor
    {
        private int count;

        public int Count => Volatile.Read(ref count);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref count);
            return ValueTask.FromResult(result);
        }
    }
}
