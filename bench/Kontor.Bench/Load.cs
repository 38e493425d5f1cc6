using System.Diagnostics;

namespace Kontor.Bench;

/// <summary>Does the items of a run with several clients at once, each one after the other.</summary>
internal static class Load
{
    /// <param name="clients">How many at once.</param>
    /// <param name="count">How many items in all.</param>
    /// <param name="most">The run stops then, done or not.</param>
    /// <param name="asking">The computing time of the process that does the work.</param>
    /// <param name="database">The computing time of the database.</param>
    /// <param name="item">One item of a client: the client's number and the item's.</param>
    public static async Task<Measured> Run(int clients, int count, TimeSpan most, Func<TimeSpan> asking, Func<TimeSpan> database, Func<int, int, Task> item)
    {
        var (next, took) = (-1, new double[count]);
        var (askingBefore, databaseBefore) = (asking(), database());
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(() => Work(client))));
        var elapsed = clock.Elapsed;
        var (askingAfter, databaseAfter) = (asking(), database());
        var done = took.Where(one => one > 0).Order().ToArray();
        return new Measured(done.Length, elapsed, askingAfter - askingBefore, databaseAfter - databaseBefore, At(done, 0.5), At(done, 0.95));

        async Task Work(int client)
        {
            for (var at = Interlocked.Increment(ref next); at < count && clock.Elapsed < most; at = Interlocked.Increment(ref next))
            {
                var begun = Stopwatch.GetTimestamp();
                await item(client, at);
                took[at] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            }
        }
    }

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}
