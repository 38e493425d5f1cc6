using Kontor.Domain.Flows;

namespace Kontor.Server.Reconcile;

/// <summary>Every change is in the journal: a document has as many changes there as its version says, and the last is its own (invariant 7).</summary>
internal static class JournalInvariants
{
    public static IEnumerable<Invariant> All { get; } = [.. Lifecycles.All.Select(table => new Comparison(
        "journal-of-" + table.Plural,
        $"The journal has every change of {table.Plural.Replace('-', ' ')}.",
        $"""
        WITH last AS (SELECT document, MAX(version) AS version, COUNT(*) AS changes FROM journal WHERE kind = '{table.Plural}' GROUP BY document)
        SELECT d.id, '{table.Noun}', d.version, COALESCE(l.version, 0)
        FROM {table.Plural.Replace('-', '_')} d LEFT JOIN last l ON l.document = d.id
        WHERE d.version <> COALESCE(l.version, 0) OR l.changes <> d.version
        """,
        AreAmounts: false))];
}
