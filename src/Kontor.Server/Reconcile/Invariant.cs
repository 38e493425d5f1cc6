using Kontor.Server.Store;

namespace Kontor.Server.Reconcile;

/// <summary>Something that must always hold, with the way to find where it does not.</summary>
/// <param name="Rule">Its name, in kebab-case.</param>
/// <param name="Says">What must hold.</param>
public abstract record Invariant(string Rule, string Says)
{
    /// <summary>Where it does not hold, one by one.</summary>
    public abstract IAsyncEnumerable<Discrepancy> Find(Db db, CancellationToken stop);
}
