using System.Text.Json.Nodes;
using Kontor.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Store;

/// <summary>Reads the journal: who did what to a document, and how it was at any moment.</summary>
public static class JournalBook
{
    public static async Task<IReadOnlyList<JournalRow>> Of(Db db, Guid document, CancellationToken stop) =>
        await db.Journal.AsNoTracking().Where(row => row.Document == document).OrderBy(row => row.Version).ToListAsync(stop);

    /// <summary>The document as it was at an instant; nothing when it was not made yet.</summary>
    public static async Task<Document?> At(Db db, Type kind, Guid document, DateTime instant, CancellationToken stop) =>
        Replay(kind, await db.Journal.AsNoTracking()
            .Where(row => row.Document == document && row.At <= instant)
            .OrderBy(row => row.Version)
            .Select(row => row.Change)
            .ToListAsync(stop));

    public static async Task<Document?> AtVersion(Db db, Type kind, Guid document, long version, CancellationToken stop) =>
        Replay(kind, await db.Journal.AsNoTracking()
            .Where(row => row.Document == document && row.Version <= version)
            .OrderBy(row => row.Version)
            .Select(row => row.Change)
            .ToListAsync(stop));

    /// <summary>Who changed a document last.</summary>
    public static async Task<JournalRow?> Last(Db db, Guid document, CancellationToken stop) =>
        await db.Journal.AsNoTracking().Where(row => row.Document == document).OrderByDescending(row => row.Version).FirstOrDefaultAsync(stop);

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

        return Memento.Restore(kind, state);
    }
}
