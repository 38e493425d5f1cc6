using System.Collections.Concurrent;
using System.Reflection;
using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Kontor.Domain.Stock;
using Kontor.Server.Store;

namespace Kontor.Tests.Flows;

/// <summary>A desk in memory: the same tables and the same choreography as the server's, all or nothing, without a database.</summary>
internal sealed class MemoryBooks : IBooks
{
    private readonly Dictionary<(Type Kind, Guid Id), Document> kept;
    private readonly Dictionary<string, int> numbers;
    private readonly List<StockMove> moves;
    private int ids;

    public MemoryBooks()
        : this([], [], [], 0)
    {
    }

    private MemoryBooks(Dictionary<(Type, Guid), Document> kept, Dictionary<string, int> numbers, List<StockMove> moves, int ids)
    {
        this.kept = kept;
        this.numbers = numbers;
        this.moves = moves;
        this.ids = ids;
    }

    /// <summary>The time at which everything happens.</summary>
    public DateTime Now { get; set; } = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>What the last act warned of.</summary>
    public IReadOnlyList<Warned> Warnings { get; private set; } = [];

    public IEnumerable<Document> Documents => kept.Values;

    /// <summary>The same books once more, for another story.</summary>
    public MemoryBooks Fork() => new(new(kept), new(numbers), [.. moves], ids);

    public Actor By { get; } = new(new Guid("00000000-0000-7000-8000-0000000000aa"), "Anna");

    public Task<IReadOnlyList<T>> All<T>()
        where T : Document<T> => Task.FromResult<IReadOnlyList<T>>([.. kept.Values.OfType<T>()]);

    public Task<IReadOnlyList<StockMove>> Moves() => Task.FromResult<IReadOnlyList<StockMove>>(moves);

    public Task<IReadOnlyList<Document>> Take(Type kind, Guid? target, IAct act) => Task.FromResult(TakeNow(kind, target, act, rehearsal: false));

    public Task<Reason?> Rehearse(Document document, IAct act)
    {
        try
        {
            TakeNow(document.GetType(), document.Key, act, rehearsal: true);
            return Task.FromResult<Reason?>(null);
        }
        catch (Refused refused)
        {
            return Task.FromResult<Reason?>(refused.Reason);
        }
    }

    /// <summary>Takes an act and all that follows; the documents that changed.</summary>
    public IReadOnlyList<Document> TakeNow(Type kind, Guid? target, IAct act, bool rehearsal = false)
    {
        var session = new Session(this, rehearsal);
        if (act is IChecked body && body.Faults().ToList() is { Count: > 0 } faults)
        {
            throw new Faulty(faults);
        }

        session.Follow(new Errand(kind, target, act));
        Warnings = session.Warned;
        if (rehearsal)
        {
            return [];
        }

        foreach (var document in session.Hand.Values)
        {
            document.Count();
            kept[(document.GetType(), document.Key)] = document;
        }

        foreach (var (series, number) in session.Numbers)
        {
            numbers[series] = number;
        }

        moves.AddRange(session.Entries.OfType<StockMove>());
        return [.. session.Hand.Values];
    }

    private sealed class Session(MemoryBooks books, bool rehearsal) : Moment
    {
        public Dictionary<(Type Kind, Guid Id), Document> Hand { get; } = [];

        public Dictionary<string, int> Numbers { get; } = [];

        public List<Entry> Entries { get; } = [];

        public List<Warned> Warned { get; } = [];

        public override DateTime Instant => books.Now;

        public override DateOnly Today => DateOnly.FromDateTime(Instant);

        public override Actor By => books.By;

        public override bool IsRehearsal => rehearsal;

        public void Follow(Errand first)
        {
            List<Errand> wave = [first];
            while (wave.Count > 0)
            {
                var next = new List<Errand>();
                foreach (var errand in wave)
                {
                    next.AddRange(Take(errand).SelectMany(WhatFollows.Of));
                }

                wave = next;
            }
        }

        public override bool May(string permission) => true;

        public override Id<T> NewId<T>() => new(new Guid(++books.ids, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));

        public override T The<T>(Id<T> id) => Find(id) ?? throw new InvalidOperationException($"There is no {typeof(T).Name} {id}.");

        public override T? Find<T>(Id<T> id)
            where T : class => (Hand.GetValueOrDefault((typeof(T), id.Value)) ?? books.kept.GetValueOrDefault((typeof(T), id.Value))) as T;

        public override T? Named<T>(string name)
            where T : class => All(typeof(T)).Cast<T>().FirstOrDefault(document => name.Equals(Name<T>.Of(document), StringComparison.Ordinal));

        public override IReadOnlyList<T> All<T>() => [.. All(typeof(T)).Cast<T>()];

        public override string Number(string series)
        {
            Numbers[series] = (Numbers.TryGetValue(series, out var last) ? last : books.numbers.GetValueOrDefault(series)) + 1;
            return $"{series}-{Numbers[series]}";
        }

        public override IReadOnlyList<Namesake> Same(NeedSame asked) => asked.Among(All(asked.Kind));

        public override bool IsUsed<T>(Id<T> id) => false;

        private IEnumerable<Document> All(Type kind) =>
            books.kept.Where(entry => entry.Key.Kind == kind).Select(entry => Hand.GetValueOrDefault(entry.Key) ?? entry.Value)
                .Concat(Hand.Where(entry => entry.Key.Kind == kind && !books.kept.ContainsKey(entry.Key)).Select(entry => entry.Value));

        private IReadOnlyList<Fact> Take(Errand errand)
        {
            var lifecycle = Lifecycles.Of(errand.Kind);
            IReadOnlyList<Fact> facts;
            if (errand.Target is { } id)
            {
                if (!Hand.TryGetValue((errand.Kind, id), out var document))
                {
                    Hand[(errand.Kind, id)] = document = Copy.Of(books.kept[(errand.Kind, id)]);
                }

                facts = lifecycle.Take(document, errand.Act, this);
            }
            else
            {
                (var made, facts) = lifecycle.Make(errand.Act, this);
                Hand.Add((errand.Kind, made.Key), made);
            }

            Warned.AddRange(facts.OfType<Warned>());
            Entries.AddRange(facts.OfType<Entry>());
            return facts;
        }
    }

    private static class Name<T>
        where T : Document<T>, INamed
    {
        private static readonly PropertyInfo Property = typeof(T).GetProperty(T.NamedBy)!;

        public static string Of(T document) => (string)Property.GetValue(document)!;
    }

    /// <summary>A document with lines of its own; everything else in it never changes.</summary>
    private static class Copy
    {
        private static readonly MethodInfo Clone = typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!;
        private static readonly Func<object, object> Shallow = Clone.CreateDelegate<Func<object, object>>();
        private static readonly ConcurrentDictionary<Type, IReadOnlyList<FieldInfo>> Lists = new();

        public static Document Of(Document document)
        {
            var copy = (Document)Shallow(document);
            foreach (var field in Lists.GetOrAdd(document.GetType(), kind => [.. kind.GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Where(IsList)]))
            {
                var lines = (System.Collections.IList)Activator.CreateInstance(field.FieldType)!;
                foreach (var line in (System.Collections.IList)field.GetValue(document)!)
                {
                    lines.Add(Columns.IsIdentified(line.GetType()) ? Shallow(line) : line);
                }

                field.SetValue(copy, lines);
            }

            return copy;
        }

        private static bool IsList(FieldInfo field) => field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(List<>);
    }
}
