using System.Collections.Concurrent;

namespace Kontor.Server.Store;

/// <summary>
/// Numbers that this node has taken and not given out yet. Of a series that may have gaps a handful is fetched at once, so
/// that an order costs no question of its own; what is left when the node stops is a gap.
/// </summary>
public sealed class SpareNumbers
{
    private const int Handful = 10;

    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> spare = new(StringComparer.Ordinal);

    /// <summary>The next numbers of a series.</summary>
    public async Task<IReadOnlyList<string>> Take(Db db, string series, int count, CancellationToken stop)
    {
        if (!Numbering.IsSequence(db, series))
        {
            return await Numbering.Take(db, series, count, stop);
        }

        var queue = spare.GetOrAdd(series, static _ => new ConcurrentQueue<string>());
        var taken = new List<string>(count);
        while (taken.Count < count && queue.TryDequeue(out var number))
        {
            taken.Add(number);
        }

        if (count - taken.Count is > 0 and var missing)
        {
            var fetched = await Numbering.Take(db, series, missing + Handful, stop);
            taken.AddRange(fetched.Take(missing));
            foreach (var number in fetched.Skip(missing))
            {
                queue.Enqueue(number);
            }
        }

        return taken;
    }
}
