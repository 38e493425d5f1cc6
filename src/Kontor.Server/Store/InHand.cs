using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;

namespace Kontor.Server.Store;

/// <summary>The documents that a session has in hand to change: each once, however many acts meet on it.</summary>
internal sealed class InHand(Db db)
{
    private readonly Dictionary<Which, Held> held = [];
    private int touched;

    /// <summary>Those that an act was taken on, in the order it happened.</summary>
    public IEnumerable<Held> Touched => held.Values.Where(one => one.Verb is not null).OrderBy(one => one.Order);

    public Document this[Which which] => held[which].Document;

    public Document? Find(Which which) => held.TryGetValue(which, out var one) ? one.Document : null;

    /// <summary>A new one.</summary>
    public void Add(Document made) => held.Add(Which.Of(made), new Held(made, null));

    public void Touch(Document document, string verb, string? cause) => held[Which.Of(document)].Touch(verb, cause, ref touched);

    /// <summary>Loads what errands are on, each kind in one query.</summary>
    /// <param name="errands">Of one wave.</param>
    /// <param name="awaited">Takes what is not there and may be made yet; nothing when it must be there.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="Missing">There is no such document.</exception>
    public async Task Load(IEnumerable<Errand> errands, HashSet<Which>? awaited, CancellationToken stop)
    {
        var wanted = errands
            .Where(errand => errand.Target is { } id && !held.ContainsKey(new Which(errand.Kind, id)))
            .GroupBy(errand => errand.Kind, errand => errand.Target!.Value);
        foreach (var kind in wanted)
        {
            var ids = kind.Distinct().ToList();
            foreach (var document in await Shelf.Of(kind.Key).Fetch(db, ids, toChange: true, stop))
            {
                held.Add(Which.Of(document), new Held(document, Memento.Of(document)));
            }

            var lost = ids.Where(id => !held.ContainsKey(new Which(kind.Key, id))).ToList();
            if (awaited is null && lost.Count > 0)
            {
                throw new Missing(Lifecycles.Of(kind.Key).Noun, lost[0].ToString());
            }

            awaited?.UnionWith(lost.Select(id => new Which(kind.Key, id)));
        }
    }

    /// <summary>Whether somebody has changed one of them since it was loaded.</summary>
    public async Task<bool> IsOutdated(CancellationToken stop)
    {
        foreach (var kind in held.Values.Where(one => one.Before is not null).GroupBy(one => one.Document.GetType(), one => one.Document))
        {
            if (!await Shelf.Of(kind.Key).AreCurrent(db, [.. kind], stop))
            {
                return true;
            }
        }

        return false;
    }
}
