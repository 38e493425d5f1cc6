namespace Kontor.Domain.Kernel;

/// <summary>What to do where the state of a document is against an act, from its table.</summary>
internal static class WayOut
{
    /// <summary>The sentence that follows the refusal; empty where no way is known.</summary>
    public static string Of(Lifecycle table, Row refused, string state)
    {
        List<Row> open = [.. table.Rows.Where(row => !row.Makes && row.By == Who.Anyone && row.FromNames.Contains(state))];
        if (open.Find(row => row.Act == refused.Instead) is { } other)
        {
            return $" {Said(other)} it instead.";
        }

        // Where it comes to the same state by another act, nobody wants to be led away from there first.
        if (refused.ToName is { } goal && open.Exists(row => row.ToName == goal))
        {
            return "";
        }

        return open.Find(row => row.ToName is { } to && refused.FromNames.Contains(to)) is { } way ? $" {Said(way)} it first."
            : table.Again is { } again && open.Contains(again) ? $" {Said(again)} it, if it is wanted again."
            : "";
    }

    private static string Said(Row row) => $"“{Words.Sentence(row.Verb.Replace('-', ' '))}”";
}
