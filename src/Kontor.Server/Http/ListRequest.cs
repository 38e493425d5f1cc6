using System.Globalization;
using Kontor.Domain.Kernel;

namespace Kontor.Server.Http;

/// <summary>What is asked of a list: filters, sort, page.</summary>
/// <param name="Filters">By their names.</param>
/// <param name="Sort">A column, with “-” before it for descending; empty for the list's own.</param>
/// <param name="Limit">Rows a page, 1 to 500.</param>
/// <param name="Cursor">Where the page begins; nothing for the first.</param>
/// <param name="Count">Also tell how many there are.</param>
public sealed record ListRequest(IReadOnlyDictionary<string, string> Filters, string Sort = "", int Limit = 50, string? Cursor = null, bool Count = false)
{
    /// <summary>The parameters that every list has beside its filters.</summary>
    public static IReadOnlyList<string> Own { get; } = ["sort", "limit", "cursor", "count"];

    public static ListRequest Of(IQueryCollection query)
    {
        var faults = new List<Fault>();
        foreach (var (name, value) in query)
        {
            if (value.ToString().Any(char.IsControl))
            {
                faults.Add(new Fault(name, $"“{name}” must be one line of plain text."));
            }
        }

        var limit = 50;
        if (query["limit"].ToString() is { Length: > 0 } most && !(int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit is >= 1 and <= 500))
        {
            faults.Add(new Fault("limit", "“limit” must be from 1 to 500."));
        }

        if (query["count"].ToString() is not ("" or "true" or "false"))
        {
            faults.Add(new Fault("count", "“count” must be true or false."));
        }

        return faults.Count > 0 ? throw new Faulty(faults) : new ListRequest(
            query.Where(one => !Own.Contains(one.Key)).ToDictionary(one => one.Key, one => one.Value.ToString().Trim(), StringComparer.Ordinal),
            query["sort"].ToString(),
            limit,
            query["cursor"].ToString() is { Length: > 0 } cursor ? cursor : null,
            query["count"].ToString() == "true");
    }
}
