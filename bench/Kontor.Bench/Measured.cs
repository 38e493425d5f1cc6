namespace Kontor.Bench;

/// <summary>One run: how many items, how long, and what they cost.</summary>
/// <param name="Items">That were done.</param>
/// <param name="Took">On the clock.</param>
/// <param name="Asking">Computed by the server; at the floor by the client, which does its work.</param>
/// <param name="Database">Computed by the database's own processes.</param>
/// <param name="P50">Milliseconds within which half of the items were answered.</param>
/// <param name="P95">Milliseconds within which 95 of 100 were answered.</param>
internal sealed record Measured(int Items, TimeSpan Took, TimeSpan Asking, TimeSpan Database, double P50, double P95)
{
    public double PerSecond => Items / Took.TotalSeconds;

    public double AskingMs => Asking.TotalMilliseconds / Items;

    public double DatabaseMs => Database.TotalMilliseconds / Items;

    public static double Median(IEnumerable<Measured> runs, Func<Measured, double> of)
    {
        var sorted = runs.Select(of).Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
