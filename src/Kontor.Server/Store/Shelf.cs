using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Kontor.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

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
    private static readonly ConditionalWeakTable<IModel, Prepared> ById = [];

    public override async Task<IReadOnlyList<Document>> Fetch(Db db, IReadOnlyCollection<Guid> ids, bool toChange, CancellationToken stop)
    {
        if (ids.Count == 1 && !(toChange && Counted))
        {
            var one = new List<T>(1);
            await foreach (var document in ById.GetValue(db.Model, static _ => new Prepared())[toChange](db, new Id<T>(ids.First())).WithCancellation(stop))
            {
                one.Add(document);
            }

            return InOrder(one);
        }

        var set = db.Set<T>();
        var typed = ids.Select(id => new Id<T>(id)).ToArray();
        var query = toChange && Counted && db.Engine == Engine.Postgres
            ? set.FromSqlRaw($"SELECT * FROM {set.EntityType.GetTableName()} WHERE id = ANY({{0}}) ORDER BY id FOR UPDATE", ids.Order().ToArray())
            : set.Where(document => typed.Contains(document.Id));
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

    /// <summary>One by its id, the most frequent question of all: put into words once for each database's model, not each time.</summary>
    private sealed class Prepared
    {
        private readonly Func<Db, Id<T>, IAsyncEnumerable<T>> toChange = EF.CompileAsyncQuery((Db db, Id<T> id) => db.Set<T>().Where(document => document.Id == id));
        private readonly Func<Db, Id<T>, IAsyncEnumerable<T>> toRead = EF.CompileAsyncQuery((Db db, Id<T> id) => db.Set<T>().AsNoTracking().Where(document => document.Id == id));

        public Func<Db, Id<T>, IAsyncEnumerable<T>> this[bool isToChange] => isToChange ? toChange : toRead;
    }
}
