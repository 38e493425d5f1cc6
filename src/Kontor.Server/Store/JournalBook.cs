using System.Text.Json.Nodes;
using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Store;

/// <summary>Reads the journal: who did what to a document, and how it was at any moment.</summary>
public static class JournalBook
{
    public static async Task<IReadOnlyList<JournalRow>> Of(Db db, Type kind, Guid document, CancellationToken stop) =>
        await Rows(db, kind, document).OrderBy(row => row.Version).ToListAsync(stop);

    /// <summary>The document as it was at an instant; nothing when it was not made yet.</summary>
    public static async Task<Document?> At(Db db, Type kind, Guid document, DateTime instant, CancellationToken stop) =>
        await AtVersion(db, kind, document, await VersionAt(db, kind, document, instant, stop), stop);

    public static async Task<Document?> AtVersion(Db db, Type kind, Guid document, long version, CancellationToken stop) =>
        Replay(kind, await Rows(db, kind, document).Where(row => row.Version <= version).OrderBy(row => row.Version).Select(row => row.Change).ToListAsync(stop));

    /// <summary>Who changed a document last.</summary>
    internal static async Task<JournalRow?> Last(Db db, Which document, CancellationToken stop) =>
        await Rows(db, document.Kind, document.Id).OrderByDescending(row => row.Version).FirstOrDefaultAsync(stop);

    /// <summary>The last version before the first later change: a change that waited for a lock may carry an earlier instant than the one before it.</summary>
    private static async Task<long> VersionAt(Db db, Type kind, Guid document, DateTime instant, CancellationToken stop) =>
        await Rows(db, kind, document).Where(row => row.At > instant).MinAsync(row => (long?)row.Version, stop) - 1 ?? long.MaxValue;

    private static IQueryable<JournalRow> Rows(Db db, Type kind, Guid document)
    {
        var plural = Lifecycles.Of(kind).Plural;
        return db.Journal.AsNoTracking().Where(row => row.Document == document && row.Kind == plural);
    }

    private static Document? Replay(Type kind, List<string> changes)
    {
        if (changes.Count == 0)
        {
            return null;
        }

        var state = JsonNode.Parse(changes[0])!.AsObject();
        foreach (var change in changes.Skip(1))
        {
            Patch.Apply(state, JsonNode.Parse(change)!.AsObject());
        }

        return Memento.Restore(kind, state, changes.Count);
    }
}
