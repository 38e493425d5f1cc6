using System.Linq.Expressions;
using System.Text;
using System.Text.Json;
using Kontor.Domain.Kernel;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Http;

/// <summary>Sorts and pages by one column, from the last row of the page before: as fast on page 10,000 as on the first.</summary>
public abstract class SortKey<T>
    where T : Document<T>
{
    public abstract Task<IReadOnlyList<T>> Take(IQueryable<T> query, string? cursor, bool descending, int count, CancellationToken stop);

    public abstract string CursorAfter(T last);
}

internal sealed class SortKey<T, TKey>(Expression<Func<T, TKey>> by) : SortKey<T>
    where T : Document<T>
{
    private readonly Func<T, TKey> read = by.Compile();

    public override async Task<IReadOnlyList<T>> Take(IQueryable<T> query, string? cursor, bool descending, int count, CancellationToken stop)
    {
        var from = cursor is null ? query : query.Where(After(Parse(cursor), descending));
        var sorted = descending
            ? from.OrderByDescending(by).ThenByDescending(document => document.Id)
            : from.OrderBy(by).ThenBy(document => document.Id);
        return await sorted.Take(count).AsNoTracking().ToListAsync(stop);
    }

    public override string CursorAfter(T last) =>
        Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(new Position(read(last), last.Key), Memento.Options)).Replace('+', '-').Replace('/', '_').TrimEnd('=');

    private static Position Parse(string cursor)
    {
        try
        {
            var text = cursor.Replace('-', '+').Replace('_', '/');
            var bytes = Convert.FromBase64String(text.PadRight(text.Length + ((4 - (text.Length % 4)) % 4), '='));
            return JsonSerializer.Deserialize<Position>(Encoding.UTF8.GetString(bytes), Memento.Options) ?? throw new JsonException();
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            throw new Faulty("cursor", "“cursor” must be the “next” of a page of the same list and sort.");
        }
    }

    /// <summary>Key ≤ last and (key &lt; last or id &lt; last's): the first half walks the index, the second breaks the tie.</summary>
    private Expression<Func<T, bool>> After(Position position, bool descending)
    {
        var document = by.Parameters[0];
        Expression<Func<TKey>> lastKey = () => position.Key;
        var id = new Id<T>(position.Id);
        Expression<Func<Id<T>>> lastId = () => id;
        var idOf = Expression.Property(document, nameof(Document<>.Id));
        var within = Compare(by.Body, lastKey.Body, descending, orEqual: true);
        var beyond = Expression.OrElse(
            Compare(by.Body, lastKey.Body, descending, orEqual: false),
            Compare(idOf, lastId.Body, descending, orEqual: false));
        return Expression.Lambda<Func<T, bool>>(Expression.AndAlso(within, beyond), document);
    }

    private static Expression Compare(Expression left, Expression right, bool descending, bool orEqual)
    {
        if (left.Type == typeof(string))
        {
            var order = Expression.Call(typeof(string), nameof(string.Compare), null, left, right);
            (left, right) = (order, Expression.Constant(0));
        }
        else if (left.Type.IsEnum)
        {
            throw new NotSupportedException("A choice is filtered, not sorted.");
        }

        return (descending, orEqual) switch
        {
            (true, true) => Expression.LessThanOrEqual(left, right),
            (true, false) => Expression.LessThan(left, right),
            (false, true) => Expression.GreaterThanOrEqual(left, right),
            (false, false) => Expression.GreaterThan(left, right),
        };
    }

    private sealed record Position(TKey Key, Guid Id);
}
