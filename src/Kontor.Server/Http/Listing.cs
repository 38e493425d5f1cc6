using System.Linq.Expressions;
using Kontor.Domain.Kernel;

namespace Kontor.Server.Http;

/// <summary>What a list of documents can be asked: a filter and a sort for each of its columns, page by page. API and screens share it.</summary>
public sealed class Listing<T>
    where T : Document<T>
{
    private readonly Dictionary<string, Func<IQueryable<T>, string, string, IQueryable<T>>> filters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortKey<T>> sorts = new(StringComparer.Ordinal);

    public string DefaultSort { get; private set; } = "";

    /// <summary>The names of the filters, as they stand in the URL.</summary>
    public IEnumerable<string> Filters => filters.Keys;

    /// <summary>The names of the columns that it can be sorted by.</summary>
    public IEnumerable<string> Sorts => sorts.Keys;

    /// <summary>A filter by its name in the URL.</summary>
    /// <exception cref="Faulty">Thrown by the filter when its value cannot be used.</exception>
    public Listing<T> Filter(string name, Func<IQueryable<T>, string, IQueryable<T>> filter)
    {
        filters.Add(name, (query, value, _) => filter(query, value));
        return this;
    }

    /// <summary>A filter by one or several values of a choice, separated by commas.</summary>
    public Listing<T> Choice<TEnum>(string name, Expression<Func<T, TEnum>> of)
        where TEnum : struct, Enum
    {
        filters.Add(name, (query, value, field) =>
        {
            var wanted = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(one => ListValues.Choice<TEnum>(field, one)).ToArray();
            return query.Where(ListValues.OneOf(of, wanted));
        });
        return this;
    }

    /// <summary>A column that the list can be sorted by; the id breaks ties, so paging never skips or repeats.</summary>
    public Listing<T> Sort<TKey>(string name, Expression<Func<T, TKey>> by, bool isDefault = false)
    {
        sorts.Add(name, new SortKey<T, TKey>(by));
        DefaultSort = isDefault ? "-" + name : DefaultSort;
        return this;
    }

    /// <summary>The filtered query, before it is sorted and paged.</summary>
    /// <exception cref="Faulty">A parameter is unknown or its value cannot be used.</exception>
    public IQueryable<T> Filtered(IQueryable<T> all, ListRequest request)
    {
        var faults = request.Filters.Keys
            .Where(name => !filters.ContainsKey(name))
            .Select(name => new Fault(name, $"“{name}” is not a filter here. Filters are {string.Join(", ", filters.Keys)}."))
            .ToList();
        var query = all;
        foreach (var (name, value) in request.Filters.Where(filter => filters.ContainsKey(filter.Key) && filter.Value.Length > 0))
        {
            try
            {
                query = filters[name](query, value, name);
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
        if (!sorts.TryGetValue(sort.TrimStart('-'), out var key))
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
