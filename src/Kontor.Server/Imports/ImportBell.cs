namespace Kontor.Server.Imports;

/// <summary>Rung when an import is to run, so that it begins at once on this node; other nodes look by themselves.</summary>
public sealed class ImportBell : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim rung = new(0, 1);

    public void Ring()
    {
        lock (rung)
        {
            if (rung.CurrentCount == 0)
            {
                rung.Release();
            }
        }
    }

    /// <summary>Until it rings, or for a little while.</summary>
    public Task Wait(CancellationToken stop) => rung.WaitAsync(Patience, stop);

    public void Dispose() => rung.Dispose();
}
