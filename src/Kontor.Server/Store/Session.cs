using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;

namespace Kontor.Server.Store;

/// <summary>One command at work: what it has loaded, what has happened, what is still owed.</summary>
internal sealed class Session(Db db, ReferenceData references, TimeProvider clock, Command command)
{
    private readonly Dictionary<Guid, Held> held = [];
    private readonly List<Warned> warnings = [];
    private readonly List<Dispatch> messages = [];
    private readonly List<Document> issued = [];

    public DeskMoment Now { get; private set; } = null!;

    public async Task Open(CancellationToken stop) => Now = await DeskMoment.Of(command, references, clock, stop);

    /// <summary>Takes the first errand and all that follows, wave by wave: the documents of a wave are loaded together.</summary>
    public async Task Follow(Errand first, CancellationToken stop)
    {
        List<(Errand Errand, string? Cause)> wave = [(first, null)];
        while (wave.Count > 0)
        {
            await Load(wave.Select(owed => owed.Errand), stop);
            if (wave[0].Errand == first)
            {
                await CheckSeen(stop);
            }

            await Fetch(wave.Select(owed => owed.Errand).SelectMany(Needs), stop);
            var next = new List<(Errand, string?)>();
            foreach (var (errand, cause) in wave)
            {
                next.AddRange(await Take(errand, cause, stop));
            }

            wave = next;
        }
    }

    /// <summary>Writes the journal, the outbox and the issued papers into the save, and tells what changed.</summary>
    public Outcome Close(Lifecycle lifecycle, Row row)
    {
        var changes = new List<DocumentChange>();
        foreach (var one in held.Values.Where(one => one.Verb is not null).OrderBy(one => one.Order))
        {
            var after = Memento.Of(one.Document);
            if (one.Before is not null && after.AsSpan().SequenceEqual(one.Before))
            {
                continue;
            }

            one.Document.Count();
            changes.Add(new DocumentChange(one.Document, Parse(one.Before), Parse(Memento.Of(one.Document))!, one.Verb!));
        }

        if (!command.Rehearsal)
        {
            Write(changes);
        }

        return new Outcome(Answer(lifecycle, row, changes), changes, warnings, messages);
    }

    private IReadOnlyList<Document> Answer(Lifecycle lifecycle, Row row, List<DocumentChange> changes)
    {
        if (row.Path != row.Verb && !row.Makes)
        {
            return [.. changes.Where(change => change.Before is null && Lifecycles.Of(change.Document.GetType()).Plural == row.Path).Select(change => change.Document)];
        }

        return row.Makes
            ? [held.Values.Where(one => one.Order == 0).Select(one => one.Document).Single(document => document.GetType() == lifecycle.Kind)]
            : [held[command.Target!.Value].Document];
    }

    private void Write(List<DocumentChange> changes)
    {
        var group = Now.NewId<Command>().Value;
        foreach (var change in changes)
        {
            var one = held[change.Document.Key];
            db.Add(new JournalRow
            {
                Document = change.Document.Key,
                Version = change.Document.Version,
                Kind = Lifecycles.Of(change.Document.GetType()).Plural,
                Command = group,
                At = Now.Instant,
                ById = Now.By.Id,
                ByName = Now.By.Name,
                Verb = change.Verb,
                Cause = one.Cause,
                Change = change.Difference.ToJsonString(Memento.Options),
            });
        }

        foreach (var message in messages)
        {
            db.Add(new OutboxRow
            {
                Id = Now.NewId<OutboxRow>().Value,
                At = Now.Instant,
                Channel = message.Channel,
                Recipients = string.Join(", ", message.To),
                Subject = message.Subject,
                Document = message.About,
                Kind = Lifecycles.Of(held[message.About].Document.GetType()).Plural,
            });
        }

        foreach (var paper in issued)
        {
            var content = Memento.Of(paper);
            db.Add(new IssuedRow
            {
                Document = paper.Key,
                Kind = Lifecycles.Of(paper.GetType()).Plural,
                Number = paper.Label,
                At = Now.Instant,
                Content = Encoding.UTF8.GetString(content),
                Hash = Convert.ToHexStringLower(SHA256.HashData(content)),
            });
        }
    }

    private async Task Load(IEnumerable<Errand> errands, CancellationToken stop)
    {
        var wanted = errands.Where(errand => errand.Target is { } id && !held.ContainsKey(id)).GroupBy(errand => errand.Kind, errand => errand.Target!.Value);
        foreach (var kind in wanted)
        {
            var ids = kind.Distinct().ToList();
            foreach (var document in await Shelf.Of(kind.Key).Fetch(db, ids, toChange: true, stop))
            {
                held.Add(document.Key, new Held(document, Memento.Of(document)));
            }

            if (ids.Find(id => !held.ContainsKey(id)) is var lost && lost != Guid.Empty)
            {
                throw new Missing(Lifecycles.Of(kind.Key).Noun, lost.ToString());
            }
        }
    }

    private IEnumerable<Need> Needs(Errand errand) =>
        Lifecycles.Of(errand.Kind).Needs(errand.Target is { } id ? held[id].Document : null, errand.Act);

    private async Task Fetch(IEnumerable<Need> needs, CancellationToken stop) =>
        await Now.Fetch(db, [.. needs], id => held.TryGetValue(id, out var one) ? one.Document : null, stop);

    private async Task<IEnumerable<(Errand, string?)>> Take(Errand errand, string? cause, CancellationToken stop)
    {
        var lifecycle = Lifecycles.Of(errand.Kind);
        var verb = lifecycle.RowOf(errand.Act.GetType()).Verb;
        IReadOnlyList<Fact> facts;
        Document document;
        if (errand.Target is { } id)
        {
            document = held[id].Document;
            facts = await TakeOrTellWho(lifecycle, document, errand.Act, stop);
        }
        else
        {
            (document, facts) = lifecycle.Make(errand.Act, Now);
            held.Add(document.Key, new Held(document, null));
            db.Add(document);
        }

        held[document.Key].Touch(verb, cause, held.Values.Count(one => one.Verb is not null));
        var because = $"{lifecycle.Plural}.{verb} {document.Label}";
        return facts.SelectMany(Record).Select(owed => (owed, (string?)because)).ToList();
    }

    /// <summary>When somebody else was first, the refusal says who and when.</summary>
    private async Task<IReadOnlyList<Fact>> TakeOrTellWho(Lifecycle lifecycle, Document document, IAct act, CancellationToken stop)
    {
        try
        {
            return lifecycle.Take(document, act, Now);
        }
        catch (Refused refused) when (refused.Reason.Code.StartsWith("already-", StringComparison.Ordinal))
        {
            var last = await JournalBook.Last(db, document.Key, stop);
            throw last is null
                ? refused
                : new Refused(refused.Reason.Code, $"{refused.Reason.Sentence} {last.ByName} was here first ({last.Verb}, {last.At:yyyy-MM-dd HH:mm:ss} UTC).");
        }
    }

    private IEnumerable<Errand> Record(Fact fact)
    {
        switch (fact)
        {
            case Entry entry:
                db.Add((object)entry);
                break;
            case Warned warned:
                warnings.Add(warned);
                break;
        }

        if (fact is IIssues issues)
        {
            issued.Add(issues.Issued);
        }

        if (fact is ISends sends)
        {
            messages.Add(sends.Dispatch);
        }

        return WhatFollows.Of(fact);
    }

    private async Task CheckSeen(CancellationToken stop)
    {
        if (command is { Target: { } id, Seen: { } seen } && held[id].Document is var document && document.Version != seen)
        {
            var last = await JournalBook.Last(db, id, stop);
            throw new Stale(document, last?.ByName ?? "Somebody", last?.At ?? Now.Instant);
        }
    }

    private static JsonObject? Parse(byte[]? state) => state is null ? null : JsonNode.Parse(state)!.AsObject();

    private sealed class Held(Document document, byte[]? before)
    {
        public Document Document { get; } = document;

        public byte[]? Before { get; } = before;

        public string? Verb { get; private set; }

        public string? Cause { get; private set; }

        public int Order { get; private set; }

        public void Touch(string verb, string? cause, int order)
        {
            if (Verb is null)
            {
                (Verb, Cause, Order) = (verb, cause, order);
            }
        }
    }
}
