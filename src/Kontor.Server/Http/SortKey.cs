using System.Linq.Expressions;
using System.Text;
using System.Text.Json;
using Kontor.Domain.Kernel;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Http;

/// <summary>Sorts and pages by one column, from the last row of the page before: as fast on page 10,000 as on the first.</summary>
public abstract class SortKey<T>
    where T : class
{
    public abstract Task<IReadOnlyList<T>> Take(IQueryable<T> query, string? cursor, bool descending, int count, CancellationToken stop);

    public abstract string CursorAfter(T last);
}

internal sealed class SortKey<T, TKey>(string name, Expression<Func<T, TKey>> by) : SortKey<T>
    where T : class
{
    private static readonly bool MayBeMissing = Nullable.GetUnderlyingType(typeof(TKey)) is not null;
    private static readonly Func<T, Guid> IdOf = RowId.Reader<T>();

    private readonly Func<T, TKey> read = by.Compile();

    /// <summary>What has no key counts as the greatest; it is a part of its own, so that an index serves both.</summary>
    public override async Task<IReadOnlyList<T>> Take(IQueryable<T> query, string? cursor, bool descending, int count, CancellationToken stop)
    {
        var from = cursor is null ? null : Parse(cursor);
        if (!MayBeMissing)
        {
            return await Part(query, from, descending, count, stop);
        }

        var (with, without) = (query.Where(by.IsMissing(false)), query.Where(by.IsMissing(true)));
        var (first, second) = descending ? (without, with) : (with, without);
        var inSecond = from is not null && from.Key is null != descending;
        var items = inSecond ? [] : await Part(first, from, descending, count, stop);
        return items.Count == count ? items : [.. items, .. await Part(second, inSecond ? from : null, descending, count - items.Count, stop)];
    }

    public override string CursorAfter(T last) =>
        Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(new Mark(name, read(last), IdOf(last)), Memento.Options)).Replace('+', '-').Replace('/', '_').TrimEnd('=');

    private async Task<IReadOnlyList<T>> Part(IQueryable<T> query, Mark? from, bool descending, int count, CancellationToken stop)
    {
        var rest = from is null ? query : query.Where(from.Key is null ? RowId.Beyond<T>(from.Id, descending) : After(from.Key, from.Id, descending));
        return await RowId.ThenById(descending ? rest.OrderByDescending(by) : rest.OrderBy(by), descending).Take(count).AsNoTracking().ToListAsync(stop);
    }

    private Mark Parse(string cursor)
    {
        try
        {
            var text = cursor.Replace('-', '+').Replace('_', '/');
            var bytes = Convert.FromBase64String(text.PadRight(text.Length + ((4 - (text.Length % 4)) % 4), '='));
            var position = JsonSerializer.Deserialize<Mark>(Encoding.UTF8.GetString(bytes), Memento.Options);
            return position?.Sort == name && (MayBeMissing || position.Key is not null) ? position : throw new JsonException();
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            throw new Faulty("cursor", "“cursor” must be the “next” of a page of the same list and sort.");
        }
    }

    /// <summary>Key ≤ last and (key &lt; last or id &lt; last's): the first half walks the index, the second breaks the tie.</summary>
    private Expression<Func<T, bool>> After(TKey key, Guid id, bool descending)
    {
        Expression<Func<TKey>> lastKey = () => key;
        var row = by.Parameters[0];
        var within = RowId.Compare(by.Body, lastKey.Body, descending, orEqual: true);
        var beyond = Expression.OrElse(RowId.Compare(by.Body, lastKey.Body, descending, orEqual: false), RowId.Beyond(row, id, descending));
        return Expression.Lambda<Func<T, bool>>(Expression.AndAlso(within, beyond), row);
    }

    private sealed record Mark(string Sort, TKey Key, Guid Id);
}
