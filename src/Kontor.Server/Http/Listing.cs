using System.Linq.Expressions;
using Kontor.Domain.Kernel;

namespace Kontor.Server.Http;

/// <summary>What a list can be asked, whatever its rows are.</summary>
public abstract class Listing
{
    /// <summary>What its rows are.</summary>
    public abstract Type Rows { get; }

    /// <summary>How it is sorted when nothing is asked.</summary>
    public string DefaultSort { get; protected set; } = "";

    /// <summary>The filters by their names in the URL.</summary>
    public abstract IEnumerable<ListFilter> Filters { get; }

    /// <summary>The names of the columns that it can be sorted by.</summary>
    public abstract IEnumerable<string> Sorts { get; }

    /// <summary>What only the document itself shows.</summary>
    public abstract IReadOnlySet<string> Hidden { get; }
}

/// <summary>What a list of documents can be asked: a filter and a sort for each of its columns, page by page. API and screens share it.</summary>
public sealed class Listing<T> : Listing
    where T : class
{
    private readonly Dictionary<string, (ListFilter About, Func<IQueryable<T>, string, IQueryable<T>> Apply)> filters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortKey<T>> sorts = new(StringComparer.Ordinal);
    private readonly HashSet<string> without = new(StringComparer.Ordinal);
    private (string Unless, Expression<Func<T, bool>> Shows)? usual;

    public override Type Rows => typeof(T);

    public override IEnumerable<ListFilter> Filters => filters.Values.Select(filter => filter.About);

    public override IEnumerable<string> Sorts => sorts.Keys;

    public override IReadOnlySet<string> Hidden => without;

    /// <summary>A filter by its name in the URL.</summary>
    /// <exception cref="Faulty">Thrown by the filter when its value cannot be used.</exception>
    public Listing<T> Filter(
        string name, Func<IQueryable<T>, string, IQueryable<T>> filter, string says = "", ListFilterKind kind = ListFilterKind.Text, IReadOnlyList<string>? choices = null)
    {
        filters.Add(name, (new ListFilter(name, kind, says, choices ?? []), filter));
        return this;
    }

    /// <summary>A column that the list can be sorted by; the id breaks ties, so paging never skips or repeats.</summary>
    /// <param name="name">As it stands in the URL.</param>
    /// <param name="by">What is compared; what is missing counts as the greatest.</param>
    /// <param name="isDefault">The latest or greatest first, when nothing is asked.</param>
    /// <param name="rises">As the default: the first or smallest first.</param>
    public Listing<T> Sort<TKey>(string name, Expression<Func<T, TKey>> by, bool isDefault = false, bool rises = false)
    {
        sorts.Add(name, new SortKey<T, TKey>(name, by));
        DefaultSort = isDefault ? (rises ? name : "-" + name) : DefaultSort;
        return this;
    }

    /// <summary>Leaves parts of a document to the document's own page.</summary>
    public Listing<T> Without(params string[] names)
    {
        without.UnionWith(names);
        return this;
    }

    /// <summary>Shows only these, unless a filter says otherwise.</summary>
    public Listing<T> Usually(string unless, Expression<Func<T, bool>> shows)
    {
        usual = (unless, shows);
        return this;
    }

    /// <summary>The filtered query, before it is sorted and paged.</summary>
    /// <exception cref="Faulty">A parameter is unknown or its value cannot be used.</exception>
    public IQueryable<T> Filtered(IQueryable<T> all, ListRequest request)
    {
        var faults = request.Filters.Keys
            .Where(name => !filters.ContainsKey(name))
            .Select(name => new Fault(name, $"“{name}” is not known here. Known are {string.Join(", ", filters.Keys.Concat(ListRequest.Own))}."))
            .ToList();
        var query = usual is { } rule && string.IsNullOrEmpty(request.Filters.GetValueOrDefault(rule.Unless)) ? all.Where(rule.Shows) : all;
        foreach (var (name, value) in request.Filters.Where(filter => filters.ContainsKey(filter.Key) && filter.Value.Length > 0))
        {
            try
            {
                query = filters[name].Apply(query, value);
            }
            catch (Faulty faulty)
            {
                faults.AddRange(faulty.Faults);
            }
        }

        return faults.Count == 0 ? query : throw new Faulty(faults);
    }

    /// <summary>One page, and the cursor of the next.</summary>
    public async Task<Page<T>> Page(IQueryable<T> filtered, ListRequest request, CancellationToken stop)
    {
        var sort = request.Sort.Length > 0 ? request.Sort : DefaultSort;
        var descending = sort.StartsWith('-');
        if (!sorts.TryGetValue(descending ? sort[1..] : sort, out var key))
        {
            throw new Faulty("sort", $"“sort” must be one of {string.Join(", ", sorts.Keys)}, with “-” before it for descending.");
        }

        var items = await key.Take(filtered, request.Cursor, descending, request.Limit + 1, stop);
        var more = items.Count > request.Limit;
        var page = items.Take(request.Limit).ToList();
        return new Page<T>(page, more ? key.CursorAfter(page[^1]) : null);
    }
}

/// <summary>A page of a list.</summary>
/// <param name="Items">In the order asked for.</param>
/// <param name="Next">The cursor of the next page; nothing on the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
