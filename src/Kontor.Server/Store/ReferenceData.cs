using System.Collections.Concurrent;
using Kontor.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Store;

/// <summary>
/// Settings, order types, tax rates and the like: read by every act, changed seldom, so kept in memory. A change on this node
/// is seen at once, one on another node after at most two seconds; an order keeps the settings it was made with (rule 28).
/// </summary>
public sealed class ReferenceData(IDbContextFactory<Db> books, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<Type, Kept> kept = new();
    private int changes;

    /// <param name="kind">The kind.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <param name="within">The books that the caller has open: who holds locks must not wait for another connection.</param>
    public async Task<IReadOnlyList<Document>> All(Type kind, CancellationToken stop, Db? within = null)
    {
        if (kept.TryGetValue(kind, out var known) && clock.GetElapsedTime(known.At) < Fresh)
        {
            return known.Documents;
        }

        var (at, before) = (clock.GetTimestamp(), Volatile.Read(ref changes));
        var documents = within is null ? await Fetch(kind, stop) : await Shelf.Of(kind).FetchAll(within, stop);
        if (before == Volatile.Read(ref changes))
        {
            kept[kind] = new Kept(documents, at); // What was read while somebody changed it is not kept.
        }

        return documents;
    }

    public async Task<IReadOnlyList<T>> All<T>(CancellationToken stop)
        where T : Document<T>, IReference => (IReadOnlyList<T>)await All(typeof(T), stop);

    private async Task<IReadOnlyList<Document>> Fetch(Type kind, CancellationToken stop)
    {
        await using var db = await books.CreateDbContextAsync(stop);
        return await Shelf.Of(kind).FetchAll(db, stop);
    }

    /// <summary>Forgets the kinds of documents that have changed.</summary>
    public void Forget(IEnumerable<Document> changed)
    {
        foreach (var kind in changed.Select(document => document.GetType()).Where(kind => kind.IsAssignableTo(typeof(IReference))).Distinct())
        {
            Forget(kind);
        }
    }

    /// <summary>Forgets a kind, because one of it was changed here.</summary>
    public void Forget(Type kind)
    {
        Interlocked.Increment(ref changes);
        kept.TryRemove(kind, out _);
    }

    private sealed record Kept(IReadOnlyList<Document> Documents, long At);
}
