namespace Kontor.Server.Store;

/// <summary>
/// Where writers queue up in order. SQLite has one, so none hammers at its lock. PostgreSQL has many, but only as many as leave
/// half of the connections to readers: a rush waits here for as long as it takes, not for a connection until its patience ends.
/// </summary>
public sealed class WriterGate(Location location) : IDisposable
{
    private readonly SemaphoreSlim turn = new(Places(location));

    private static int Places(Location location) =>
        location.Engine == Engine.Sqlite ? 1 : Math.Max(1, new Npgsql.NpgsqlConnectionStringBuilder(location.ConnectionString).MaxPoolSize / 2);

    public async Task<IDisposable?> Enter(CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        return new Turn(turn);
    }

    public void Dispose() => turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
