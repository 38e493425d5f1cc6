using Kontor.Domain.Kernel;
using Kontor.Server.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Kontor.Server.Ui;

/// <summary>What a list was asked, read from its address, so that the address shows the same list to a colleague.</summary>
public sealed class ListModel
{
    private readonly IQueryCollection query;

    private ListModel(HttpContext context)
    {
        query = context.Request.Query;
        Path = context.Request.Path;
        Asked = ListRequest.Of(new QueryCollection(query.Where(one => one.Key is not ("tab" or "totals") && one.Value.ToString().Length > 0).ToDictionary(one => one.Key, one => one.Value)));
    }

    public string Path { get; }

    public ListRequest Asked { get; }

    /// <summary>What was typed into filters and cannot be used.</summary>
    public IReadOnlyList<Fault> Faults { get; private set; } = [];

    /// <summary>The totals of all that is filtered are asked for too.</summary>
    public bool WantsTotals => query["totals"] == "true";

    public string this[string filter] => query[filter].ToString();

    public static ListModel Of(HttpContext context) => new(context);

    /// <summary>The question of a field that finds things while they are typed.</summary>
    public static ListRequest Searching(string text) => new(new Dictionary<string, string> { ["q"] = text.Trim() });

    /// <summary>Those filters that hold something, in the order of the address.</summary>
    public IEnumerable<KeyValuePair<string, string>> Active => Asked.Filters.Where(filter => filter.Value.Length > 0);

    /// <summary>The filtered documents; none when a filter cannot be used, which is then said.</summary>
    public IQueryable<T> Filtered<T>(Listing<T> listing, IQueryable<T> all)
        where T : Document<T>
    {
        try
        {
            return listing.Filtered(all, Asked);
        }
        catch (Faulty faulty)
        {
            Faults = faulty.Faults;
            return all.Where(_ => false);
        }
    }

    public async Task<Page<T>> Page<T>(Listing<T> listing, IQueryable<T> filtered, CancellationToken stop)
        where T : Document<T>
    {
        try
        {
            return await listing.Page(filtered, Asked, stop);
        }
        catch (Faulty faulty)
        {
            Faults = [.. Faults, .. faulty.Faults];
            return new Page<T>([], null);
        }
    }

    /// <summary>The same list with other values; a new question begins on its first page.</summary>
    public string With(params (string Name, string? Value)[] changes)
    {
        var all = query.Where(one => one.Key != "cursor").ToDictionary(one => one.Key, one => one.Value.ToString());
        foreach (var (name, value) in changes)
        {
            all[name] = value ?? "";
        }

        var address = new QueryBuilder(all.Where(one => one.Value.Length > 0).Select(one => KeyValuePair.Create(one.Key, one.Value)));
        return Path + address.ToQueryString();
    }

    /// <summary>The address that sorts by a column: first one way, then the other.</summary>
    public string SortedBy(string column, string usual) =>
        With(("sort", (Asked.Sort.Length > 0 ? Asked.Sort : usual) == "-" + column ? column : "-" + column));

    public string? SortOf(string column, string usual) => (Asked.Sort.Length > 0 ? Asked.Sort : usual) switch
    {
        var sort when sort == column => "ascending",
        var sort when sort == "-" + column => "descending",
        _ => null,
    };
}
