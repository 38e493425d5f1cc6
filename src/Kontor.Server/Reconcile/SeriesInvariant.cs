using System.Globalization;
using System.Runtime.CompilerServices;
using Kontor.Domain.Billing;
using Kontor.Domain.Sales;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Reconcile;

/// <summary>Numbers of papers: 1, 2, 3 … as far as the series has counted, none missing and none twice (invariant 4).</summary>
internal sealed record SeriesInvariant() : Invariant("number-series", "The numbers of a series without gaps are there, each once.")
{
    private static readonly (string Series, bool AreCredits)[] Papers = [("invoice", false), ("credit-note", true)];

    public override async IAsyncEnumerable<Discrepancy> Find(Db db, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var (series, areCredits) in Papers)
        {
            await foreach (var found in Of(db, series, areCredits, stop))
            {
                yield return found;
            }
        }
    }

    private async IAsyncEnumerable<Discrepancy> Of(Db db, string series, bool areCredits, [EnumeratorCancellation] CancellationToken stop)
    {
        var last = await db.Series.AsNoTracking().Where(one => one.Series == series).Select(one => one.Last).FirstAsync(stop);
        var given = new Dictionary<long, int>();
        await foreach (var number in db.Set<Invoice>().AsNoTracking().Where(invoice => invoice.Number != null && (invoice.Kind == InvoiceKind.CreditNote) == areCredits).Select(invoice => invoice.Number!).AsAsyncEnumerable().WithCancellation(stop))
        {
            var counted = Counted(number);
            given[counted] = given.GetValueOrDefault(counted) + 1;
        }

        for (var number = 1L; number <= last; number++)
        {
            if (!given.ContainsKey(number))
            {
                yield return new Discrepancy(Rule, $"{series} {number}", null, "given", "missing");
            }
        }

        foreach (var (number, times) in given.Where(one => one.Value > 1 || one.Key < 1 || one.Key > last))
        {
            yield return new Discrepancy(Rule, $"{series} {number}", null, $"last is {last}", $"given {times} times");
        }
    }

    /// <summary>What follows the prefix, whatever the prefix was then.</summary>
    private static long Counted(string number)
    {
        var begin = number.Length;
        while (begin > 0 && char.IsAsciiDigit(number[begin - 1]))
        {
            begin--;
        }

        return long.TryParse(number.AsSpan(begin), NumberStyles.None, CultureInfo.InvariantCulture, out var counted) ? counted : 0;
    }
}
