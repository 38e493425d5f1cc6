using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Store;

/// <summary>What an auditor asks of a gapless series (rule 10).</summary>
/// <param name="Issued">How many papers bear a number of it.</param>
/// <param name="Gaps">Numbers that were given out and that no paper bears.</param>
/// <param name="Duplicates">Numbers that several papers bear.</param>
/// <param name="Beyond">Numbers that a paper bears and that were not given out.</param>
public sealed record SeriesAudit(long Issued, IReadOnlyList<long> Gaps, IReadOnlyList<long> Duplicates, IReadOnlyList<long> Beyond)
{
    public bool IsWhole => Gaps.Count == 0 && Duplicates.Count == 0 && Beyond.Count == 0;

    /// <summary>Whether a gapless series was issued from 1 to its last number, each number once.</summary>
    public static async Task<SeriesAudit> Of(Db db, SeriesRow row, CancellationToken stop)
    {
        var from = row.Prefix.Length;
        var issued = db.Issued.AsNoTracking().Where(paper => paper.Number.StartsWith(row.Prefix)).Select(paper => paper.Number).AsAsyncEnumerable();
        var seen = new SortedDictionary<long, int>();
        await foreach (var number in issued.WithCancellation(stop))
        {
            if (long.TryParse(number.AsSpan(from), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                seen[count] = seen.GetValueOrDefault(count) + 1;
            }
        }

        var gaps = new List<long>();
        for (var number = 1L; number <= row.Last; number++)
        {
            if (!seen.ContainsKey(number))
            {
                gaps.Add(number);
            }
        }

        return new SeriesAudit(seen.Values.Sum(), gaps, [.. seen.Where(one => one.Value > 1).Select(one => one.Key)], [.. seen.Keys.Where(number => number > row.Last)]);
    }
}
