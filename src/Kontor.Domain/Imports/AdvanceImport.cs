using Kontor.Domain.Kernel;

namespace Kontor.Domain.Imports;

/// <summary>Moves the checkpoint, in the transaction that takes the rows: what is counted is done, what is done is counted.</summary>
/// <param name="From">Where the checkpoint must be.</param>
/// <param name="To">Where it moves to.</param>
public sealed record AdvanceImport(int From, int To) : IAct<Import>
{
    /// <summary>Only the first half of the batch that ends here is taken; the checkpoint stays.</summary>
    public int? HalfWayTo { get; init; }

    public int Done { get; init; }

    public int Failed { get; init; }

    public int Waiting { get; init; }

    public int AlreadyThere { get; init; }

    public ImportMade Made { get; init; } = new();

    public IReadOnlyList<ImportNote> Notes { get; init; } = [];

    public IEnumerable<Fact> Apply(Import import, Moment now)
    {
        if (import.RowsRead != From)
        {
            throw new Refused("import-moved", $"{import.FileName} is at row {import.RowsRead}, not {From}: something else carries it on.");
        }

        (import.RowsRead, import.HalfWayTo) = (To, HalfWayTo);
        import.RowsDone += Done;
        import.RowsFailed += Failed;
        import.RowsWaiting += Waiting;
        import.RowsAlreadyThere += AlreadyThere;
        import.Made = import.Made.And(Made);
        import.Decisions = Counted(import.Decisions);
        Clock(import, now);
        return [.. Notes.Select(note => new ImportRow(
            now.NewId<ImportRow>(), import.Id, note.Row, note.Rows, note.Key, note.State, note.Code, note.Says, note.Document))];
    }

    internal static void Clock(Import import, Moment now)
    {
        var worked = (now.Instant - import.AdvancedAt)?.TotalMilliseconds ?? 0;
        import.Seconds += (decimal)Math.Max(0, Math.Round(worked)) / 1000m;
        import.AdvancedAt = now.Instant;
    }

    private IReadOnlyList<ImportDecision> Counted(IReadOnlyList<ImportDecision> before)
    {
        var rows = before.ToDictionary(decision => decision.Code, decision => decision.Rows);
        foreach (var note in Notes)
        {
            rows[note.Code] = rows.GetValueOrDefault(note.Code) + note.Rows;
        }

        return rows.Count == before.Count && Notes.Count == 0
            ? before
            : [.. rows.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => new ImportDecision(one.Key, one.Value))];
    }
}
