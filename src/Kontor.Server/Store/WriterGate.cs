namespace Kontor.Server.Store;

/// <summary>SQLite has one writer: here they queue up in order, instead of hammering at its lock.</summary>
public sealed class WriterGate(Location location) : IDisposable
{
    private readonly SemaphoreSlim? turn = location.Engine == Engine.Sqlite ? new SemaphoreSlim(1, 1) : null;

    public async Task<IDisposable?> Enter(CancellationToken stop)
    {
        if (turn is null)
        {
            return null;
        }

        await turn.WaitAsync(stop);
        return new Turn(turn);
    }

    public void Dispose() => turn?.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
