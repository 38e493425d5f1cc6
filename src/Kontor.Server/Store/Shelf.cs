using System.Collections.Concurrent;
using System.Linq.Expressions;
using Kontor.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Store;

/// <summary>Fetches documents of a kind known only when the program runs.</summary>
public abstract class Shelf
{
    private static readonly ConcurrentDictionary<Type, Shelf> Shelves = new();

    public static Shelf Of(Type kind) =>
        Shelves.GetOrAdd(kind, static type => (Shelf)Activator.CreateInstance(typeof(Shelf<>).MakeGenericType(type))!);

    /// <summary>Fetches in one query. To change: tracked, and what is counted is locked in the order of the ids.</summary>
    public abstract Task<IReadOnlyList<Document>> Fetch(Db db, IReadOnlyCollection<Guid> ids, bool toChange, CancellationToken stop);

    /// <summary>Whether the documents are still as they were fetched.</summary>
    public abstract Task<bool> AreCurrent(Db db, IReadOnlyCollection<Document> documents, CancellationToken stop);

    public abstract Task<IReadOnlyList<Document>> FetchNamed(Db db, string property, IReadOnlyCollection<string> names, CancellationToken stop);

    /// <summary>Who says the same, answered by an index: without the documents themselves.</summary>
    public abstract Task<IReadOnlyList<Namesake>> Same(Db db, NeedSame asked, CancellationToken stop);

    public abstract Task<IReadOnlyList<Document>> FetchAll(Db db, CancellationToken stop);
}

internal sealed class Shelf<T> : Shelf
    where T : Document<T>
{
    private static readonly bool Counted = typeof(T).IsAssignableTo(typeof(ICounted));
    private static readonly Expression<Func<T, bool>> Living = NotDeleted();

    public override async Task<IReadOnlyList<Document>> Fetch(Db db, IReadOnlyCollection<Guid> ids, bool toChange, CancellationToken stop)
    {
        var set = db.Set<T>();
        IQueryable<T> query = set;
        if (toChange && Counted && db.Engine == Engine.Postgres)
        {
            var table = set.EntityType.GetTableName();
            query = set.FromSqlRaw($"SELECT * FROM {table} WHERE id = ANY({{0}}) ORDER BY id FOR UPDATE", ids.Order().ToArray());
        }
        else if (ids.Count == 1)
        {
            var id = new Id<T>(ids.First());
            query = query.Where(document => document.Id == id);
        }
        else
        {
            var typed = ids.Select(id => new Id<T>(id)).ToArray();
            query = query.Where(document => typed.Contains(document.Id));
        }

        return InOrder(await (toChange ? query : query.AsNoTracking()).ToListAsync(stop));
    }

    public override async Task<bool> AreCurrent(Db db, IReadOnlyCollection<Document> documents, CancellationToken stop)
    {
        var typed = documents.Select(document => new Id<T>(document.Key)).ToArray();
        var now = await db.Set<T>().IgnoreAutoIncludes().AsNoTracking()
            .Where(document => typed.Contains(document.Id)).Select(document => new { document.Id, document.Version }).ToDictionaryAsync(one => one.Id.Value, one => one.Version, stop);
        return documents.All(document => now.GetValueOrDefault(document.Key) == document.Version);
    }

    public override async Task<IReadOnlyList<Document>> FetchNamed(Db db, string property, IReadOnlyCollection<string> names, CancellationToken stop)
    {
        if (names.Count == 0)
        {
            return [];
        }

        // Names are unique among what is not deleted, and the index holds nothing else: the question must say so to be answered by it.
        var set = db.Set<T>();
        var column = set.EntityType.FindProperty(property)!.GetColumnName();
        var among = db.Engine == Engine.Postgres ? "= ANY({0})" : $"IN ({string.Join(", ", Enumerable.Range(0, names.Count).Select(place => $"{{{place}}}"))})";
        object[] parameters = db.Engine == Engine.Postgres ? [names.ToArray()] : [.. names];
        return InOrder(await set.FromSqlRaw($"SELECT * FROM {set.EntityType.GetTableName()} WHERE {column} {among} AND state <> 'Deleted'", parameters).AsNoTracking().ToListAsync(stop));
    }

    public override async Task<IReadOnlyList<Namesake>> Same(Db db, NeedSame asked, CancellationToken stop)
    {
        var type = db.Set<T>().EntityType;
        string Column(string property) => type.FindProperty(property)!.GetColumnName();
        var named = (string)typeof(T).GetProperty(nameof(INamed.NamedBy))!.GetValue(null)!;
        return await db.Database.SqlQueryRaw<Namesake>(
            $"SELECT id AS \"Key\", {Column(named)} AS \"Name\", state AS \"State\" FROM {type.GetTableName()} WHERE {Column(asked.Property)} = {{0}} AND {Column(asked.Owner)} = {{1}} ORDER BY id LIMIT 5",
            asked.Text,
            asked.OwnerId).ToListAsync(stop);
    }

    public override async Task<IReadOnlyList<Document>> FetchAll(Db db, CancellationToken stop) =>
        InOrder(await db.Set<T>().AsNoTracking().ToListAsync(stop));

    private static List<T> InOrder(List<T> documents)
    {
        foreach (var document in documents)
        {
            LineOrder.Restore(document);
        }

        return documents;
    }

    /// <summary>What is not deleted: the same condition as of the index on codes, so that it serves them.</summary>
    private static Expression<Func<T, bool>> NotDeleted()
    {
        var document = Expression.Parameter(typeof(T));
        var state = typeof(T).GetProperty(nameof(Document<,>.State));
        var living = state is not null && Enum.TryParse(state.PropertyType, "Deleted", out var deleted)
            ? Expression.NotEqual(Expression.Property(document, state), Expression.Constant(deleted, state.PropertyType))
            : (Expression)Expression.Constant(true);
        return Expression.Lambda<Func<T, bool>>(living, document);
    }
}
