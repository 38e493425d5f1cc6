using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;

namespace Kontor.Server.Store;

/// <summary>The moment of one command: its clock, its actor, and what the Desk fetched for its acts.</summary>
internal sealed class DeskMoment(Person by, bool rehearsal, ReferenceData references, SpareNumbers spare, DateTime instant, DateOnly today) : Moment
{
    private readonly Dictionary<Which, Document> known = [];
    private readonly Dictionary<(Type, string), Document> named = [];
    private readonly Dictionary<Type, IReadOnlyList<Document>> all = [];
    private readonly Dictionary<string, Queue<string>> numbers = [];
    private readonly HashSet<Guid> used = [];
    private readonly Dictionary<NeedSame, IReadOnlyList<Namesake>> same = [];
    private Func<Which, Document?> held = _ => null;

    public override DateTime Instant { get; } = instant;

    public override DateOnly Today { get; } = today;

    public override Actor By => by.Actor;

    public static async Task<DeskMoment> Of(Person by, bool rehearsal, ReferenceData references, SpareNumbers spare, TimeProvider clock, Db db, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var instant = new DateTime(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
        var organisation = (await references.All(typeof(Organisation), stop, db)).Cast<Organisation>().FirstOrDefault();
        var zone = organisation is null ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone);
        return new DeskMoment(by, rehearsal, references, spare, instant, DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant, zone)));
    }

    public override bool IsRehearsal => rehearsal;

    public override bool May(string permission) => by.May(permission);

    public override Id<T> NewId<T>() => new(Ids.At(Instant));

    public override T The<T>(Id<T> id) => Find(id) ?? throw new Missing(Words.Spaced(typeof(T).Name), id.ToString());

    public override T? Find<T>(Id<T> id)
        where T : class => (held(new Which(typeof(T), id.Value)) ?? known.GetValueOrDefault(new Which(typeof(T), id.Value))
            ?? all.GetValueOrDefault(typeof(T))?.FirstOrDefault(document => document.Key == id.Value)) as T;

    public override T? Named<T>(string name)
        where T : class => named.GetValueOrDefault((typeof(T), name)) as T;

    public override IReadOnlyList<T> All<T>() => all[typeof(T)] as IReadOnlyList<T> ?? [.. all[typeof(T)].Cast<T>()];

    public override string Number(string series) => rehearsal ? Numbering.Placeholder(series) : numbers[series].Dequeue();

    public override IReadOnlyList<Namesake> Same(NeedSame asked) => same[asked];

    public override bool IsUsed<T>(Id<T> id) => used.Contains(id.Value);

    /// <summary>Fetches what a wave of acts needs, each kind in one query; what the command itself holds is seen as it is now.</summary>
    public async Task Fetch(Db db, IReadOnlyList<Need> needs, Func<Which, Document?> inHand, IReadOnlyList<Document> made, CancellationToken stop)
    {
        held = inHand;
        foreach (var kind in needs.OfType<NeedOne>().GroupBy(need => need.Kind, need => need.Id))
        {
            await FetchOne(db, kind.Key, [.. kind.Distinct().Where(id => new Which(kind.Key, id) is var which && !known.ContainsKey(which) && held(which) is null)], stop);
        }

        foreach (var kind in needs.OfType<NeedNamed>().GroupBy(need => (need.Kind, need.Property), need => need.Name))
        {
            await FetchNamed(db, kind.Key.Kind, kind.Key.Property, [.. kind.Distinct().Where(name => !named.ContainsKey((kind.Key.Kind, name)))], made, stop);
        }

        foreach (var kind in needs.OfType<NeedAll>().Select(need => need.Kind).Distinct())
        {
            var known = await references.All(kind, stop, db);
            all[kind] = made.Any(document => document.GetType() == kind) ? [.. known, .. made.Where(document => document.GetType() == kind)] : known;
        }

        foreach (var need in needs.OfType<NeedSame>().Distinct())
        {
            same[need] = [.. await Shelf.Of(need.Kind).Same(db, need, stop), .. need.Among(made)];
        }

        foreach (var need in needs.OfType<NeedUse>().Distinct())
        {
            if (await Uses.Any(db, need.Kind, need.Id, stop))
            {
                used.Add(need.Id);
            }
        }

        foreach (var series in rehearsal ? [] : needs.OfType<NeedNumber>().GroupBy(need => need.Series))
        {
            if (!numbers.TryGetValue(series.Key, out var queue))
            {
                numbers[series.Key] = queue = new Queue<string>();
            }

            foreach (var number in await spare.Take(db, series.Key, series.Count(), stop))
            {
                queue.Enqueue(number);
            }
        }
    }

    private async Task FetchOne(Db db, Type kind, List<Guid> ids, CancellationToken stop)
    {
        if (ids.Count == 0)
        {
            return;
        }

        var found = kind.IsAssignableTo(typeof(IReference))
            ? (await references.All(kind, stop, db)).Where(document => ids.Contains(document.Key))
            : await Shelf.Of(kind).Fetch(db, ids, toChange: false, stop);
        foreach (var document in found)
        {
            known[Which.Of(document)] = document;
        }
    }

    private async Task FetchNamed(Db db, Type kind, string property, List<string> names, IReadOnlyList<Document> made, CancellationToken stop)
    {
        if (names.Count == 0)
        {
            return;
        }

        var read = kind.GetProperty(property)!;
        var found = kind.IsAssignableTo(typeof(IReference))
            ? (await references.All(kind, stop, db)).Where(document => names.Contains((string)read.GetValue(document)!))
            : await Shelf.Of(kind).FetchNamed(db, property, names, stop);
        foreach (var document in found.Concat(made.Where(one => one.GetType() == kind && names.Contains((string)read.GetValue(one)!))).Where(document => document.StateName != "Deleted"))
        {
            known[Which.Of(document)] = document;
            named[(kind, (string)read.GetValue(document)!)] = document;
        }
    }
}
