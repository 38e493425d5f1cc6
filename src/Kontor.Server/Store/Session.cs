using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Store;

/// <summary>One transaction at work: what it has loaded, what has happened, what is still owed.</summary>
internal sealed class Session(Db db, ReferenceData references, SpareNumbers spare, TimeProvider clock, Person by, bool rehearsal)
{
    private readonly Dictionary<Command, Root> roots = new(ReferenceEqualityComparer.Instance);
    private readonly List<Document> made = [];
    private readonly InHand hand = new(db);
    private readonly Happened happened = new();
    private readonly NewRows fresh = new(db);

    public DeskMoment Now { get; private set; } = null!;

    /// <summary>Every document that changed, in the order it happened; known when the session is closed.</summary>
    public IReadOnlyList<DocumentChange> Changes { get; private set; } = [];

    public async Task Open(CancellationToken stop) => Now = await DeskMoment.Of(by, rehearsal, references, spare, clock, db, stop);

    /// <summary>Takes commands and all that follows from them, wave by wave: what the acts of a wave need is fetched together.</summary>
    /// <exception cref="DbUpdateConcurrencyException">It cannot be done, but what was seen has changed while it was looked at.</exception>
    public async Task Follow(IReadOnlyList<Command> commands, CancellationToken stop)
    {
        try
        {
            await FollowWaves(commands, stop);
        }
        catch (Exception fault) when (fault is Refused or Faulty or Forbidden && db.Engine == Engine.Postgres)
        {
            // Each query sees the moment it ran in: a no from two moments may be nobody's, so it is asked again.
            if (await hand.IsOutdated(stop))
            {
                throw new DbUpdateConcurrencyException("What was seen has changed meanwhile.", fault);
            }

            throw;
        }
    }

    private async Task FollowWaves(IReadOnlyList<Command> commands, CancellationToken stop)
    {
        List<Owed> wave = [.. commands.Select(command => new Owed(new Errand(command.Kind, command.Target, command.Act), null, new Root()))];
        foreach (var (command, owed) in commands.Zip(wave))
        {
            roots.Add(command, owed.Root);
        }

        for (var isFirst = true; wave.Count > 0; isFirst = false)
        {
            // What is made in this very wave, such as a task, cannot be loaded: errands on it follow in the next.
            var awaited = !isFirst && wave.Exists(owed => owed.Errand.Target is null) ? new HashSet<Which>() : null;
            await hand.Load(wave.Select(owed => owed.Errand), awaited, stop);
            var next = wave.FindAll(Waits);
            wave.RemoveAll(Waits);
            bool Waits(Owed owed) => owed.Errand.Target is { } id && awaited?.Contains(new Which(owed.Errand.Kind, id)) == true;
            foreach (var command in isFirst ? commands : [])
            {
                await CheckSeen(command, stop);
            }

            await Fetch(wave.Select(owed => owed.Errand).SelectMany(Needs), stop);
            foreach (var owed in wave)
            {
                next.AddRange(await Take(owed, stop));
            }

            wave = next;
        }
    }

    /// <summary>Writes the journal, the outbox and the issued papers into the save.</summary>
    public async Task Close(CancellationToken stop)
    {
        var changes = new List<DocumentChange>();
        foreach (var one in hand.Touched)
        {
            var after = Memento.Of(one.Document);
            if (one.Before is not null && after.AsSpan().SequenceEqual(one.Before))
            {
                continue;
            }

            one.Document.Count();
            changes.Add(new DocumentChange(one.Document, one.Before, after, one.Verb!) { Cause = one.Cause });
        }

        if (!rehearsal)
        {
            foreach (var one in happened.Erased)
            {
                await Erasure.Take(db, one, stop);
            }

            Ledger.Write(fresh, Now, changes, happened);
            await fresh.Save(stop);
        }

        Changes = changes;
    }

    /// <summary>What came of a command: it is answered by the document it was on, or by those it made.</summary>
    public Outcome OutcomeOf(Command command)
    {
        var row = Lifecycles.Of(command.Kind).RowOf(command.Act.GetType());
        var root = roots[command];
        IReadOnlyList<Document> answer = row.Answers is null
            ? [root.Document!]
            : [.. root.Made.Where(one => Lifecycles.Of(one.GetType()).Plural == row.Answers)];
        return new Outcome(answer, Changes, happened.Warnings, happened.Messages);
    }

    private IEnumerable<Need> Needs(Errand errand) =>
        Lifecycles.Of(errand.Kind).Needs(errand.Target is { } id ? hand[new Which(errand.Kind, id)] : null, errand.Act);

    private async Task Fetch(IEnumerable<Need> needs, CancellationToken stop) =>
        await Now.Fetch(db, [.. needs], hand.Find, made, stop);

    private async Task<IEnumerable<Owed>> Take(Owed owed, CancellationToken stop)
    {
        var errand = owed.Errand;
        var lifecycle = Lifecycles.Of(errand.Kind);
        var verb = lifecycle.RowOf(errand.Act.GetType()).Verb;
        IReadOnlyList<Fact> facts;
        Document document;
        if (errand.Target is { } id)
        {
            document = hand[new Which(errand.Kind, id)];
            facts = await TakeOrTellWho(lifecycle, document, errand.Act, stop);
        }
        else
        {
            (document, facts) = lifecycle.Make(errand.Act, Now);
            hand.Add(document);
            made.Add(document);
            owed.Root.Made.Add(document);
            fresh.Add(document);
        }

        owed.Root.Document ??= document;
        hand.Touch(document, verb, owed.Cause);
        var because = $"{lifecycle.Plural}.{verb} {document.Label}";
        return facts.SelectMany(Record).Select(follows => new Owed(follows, because, owed.Root)).ToList();
    }

    /// <summary>When somebody else was first, the refusal says who and when.</summary>
    private async Task<IReadOnlyList<Fact>> TakeOrTellWho(Lifecycle lifecycle, Document document, IAct act, CancellationToken stop)
    {
        try
        {
            return lifecycle.Take(document, act, Now);
        }
        catch (Refused refused) when (refused.Reason.Code == "already-" + Words.Kebab(document.StateName))
        {
            var last = await JournalBook.Last(db, Which.Of(document), stop);
            throw last is null
                ? refused
                : new Refused(refused.Reason) { First = $"{last.ByName} was here first ({last.Verb}, {last.At:yyyy-MM-dd HH:mm:ss} UTC)." };
        }
    }

    private IEnumerable<Errand> Record(Fact fact)
    {
        if (fact is Entry entry)
        {
            fresh.Add(entry);
        }

        happened.Note(fact);
        return WhatFollows.Of(fact);
    }

    private async Task CheckSeen(Command command, CancellationToken stop)
    {
        if (command is { Target: { } id, Seen: { } seen } && hand[new Which(command.Kind, id)] is var document && document.Version != seen)
        {
            var last = await JournalBook.Last(db, Which.Of(document), stop);
            throw new Stale(document, last?.ByName ?? "Somebody", last?.At ?? Now.Instant);
        }
    }
}
