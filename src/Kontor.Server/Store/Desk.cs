using Kontor.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Store;

/// <summary>
/// The one way in: permission, idempotency, load, take, follow the facts, journal, outbox, save once. HTTP, screens, jobs and
/// imports all come here, and a rehearsal runs the same code and saves nothing.
/// </summary>
public sealed class Desk(IDbContextFactory<Db> books, ReferenceData references, SpareNumbers spare, WriterGate gate, TimeProvider clock, IEnumerable<Beside>? besides = null)
{
    private const int Tries = 12;

    private readonly Admission admission = new(besides ?? []);

    /// <summary>Tells which documents were saved, after the commit.</summary>
    public event Action<IEnumerable<Document>>? Committed;

    /// <summary>Takes a command, whole or not at all.</summary>
    /// <exception cref="Refused">It cannot be done; the reason is for people and programs.</exception>
    /// <exception cref="Faulty">The body cannot be used.</exception>
    /// <exception cref="Forbidden">The person may not.</exception>
    /// <exception cref="Stale">Somebody was faster.</exception>
    public async Task<Outcome> Take(Command command, CancellationToken stop = default)
    {
        command = await admission.Of(command, stop);
        try
        {
            return (await Again([command], independent: false, command.By, stop))[0];
        }
        catch (Exception fault) when (command.Key is not null && !command.Rehearsal && fault is Refused or Faulty or Stale)
        {
            // The same request may have been taken meanwhile, and be the very reason: then its answer is this one's too.
            if (await AnsweredMeanwhile(command, stop) is { } known)
            {
                return known;
            }

            if (fault is Refused refused && !command.IsExternal)
            {
                await Remember(command, refused.Reason, stop);
            }

            throw;
        }
    }

    /// <summary>Takes several commands in one transaction, one after the other: all or none.</summary>
    public Task<IReadOnlyList<Outcome>> TakeTogether(IReadOnlyList<Command> commands, CancellationToken stop = default) =>
        TakeTogether(commands, independent: false, commands[0].By, stop);

    /// <summary>Takes several commands in one transaction: all or none. For imports and the like, where a save each would cost too much.</summary>
    /// <param name="commands">What is to be done.</param>
    /// <param name="independent">None of them looks at what another one brings about, so what they need is fetched for all at once.</param>
    /// <param name="by">In whose name the journal shows them.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<IReadOnlyList<Outcome>> TakeTogether(IReadOnlyList<Command> commands, bool independent, Person by, CancellationToken stop)
    {
        var admitted = new List<Command>(commands.Count);
        foreach (var command in commands)
        {
            admitted.Add(await admission.Of(command, stop));
        }

        return await Again(admitted, independent, by, stop);
    }

    /// <summary>Tries until it is taken or refused for good: who comes second starts again, and sees what the first did.</summary>
    private async Task<IReadOnlyList<Outcome>> Again(IReadOnlyList<Command> commands, bool independent, Person by, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Attempt(commands, attempt, independent, by, stop);
            }
            catch (Exception fault) when (attempt > 2 && Taken.Of(fault) is { } reason)
            {
                throw new Refused(reason);
            }
            catch (Exception fault) when (attempt < Tries && Passing.Is(fault))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 4 * attempt)), clock, stop);
            }
            catch (Exception fault) when (attempt < 3 && commands.Count > 1 && fault is Refused or Faulty)
            {
                // Another node may have taken the same commands meanwhile, and be the very reason.
                await using var db = await books.CreateDbContextAsync(stop);
                if (!await Answers.Any(db, commands, stop))
                {
                    throw;
                }
            }
            catch (Exception fault) when (Passing.IsTooLarge(fault))
            {
                throw new Faulty("body", "An amount or a quantity is too large to be kept. Look for one with too many digits.");
            }
        }
    }

    private async Task<IReadOnlyList<Outcome>> Attempt(IReadOnlyList<Command> commands, int attempt, bool independent, Person by, CancellationToken stop)
    {
        using var turn = await gate.Enter(stop);
        await using var db = await books.CreateDbContextAsync(stop);
        db.Database.AutoSavepointsEnabled = false; // There is one save, and when it fails everything is undone.
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var session = new Session(db, references, spare, clock, by, commands[0].Rehearsal);
        await session.Open(stop);

        // A key is nearly always new: of one command the save finds out, by the key's own uniqueness, when it is not.
        var replayed = commands.Count == 1 && attempt == 1 ? [] : await Answered(db, commands, stop);
        var due = commands.Where(command => !replayed.ContainsKey(command)).ToList();
        foreach (var together in independent ? [due] : due.Select(command => new List<Command> { command }))
        {
            await session.Follow(together, stop);
        }

        await session.Close(stop);
        var outcomes = commands.Select(command => replayed.GetValueOrDefault(command) ?? session.OutcomeOf(command)).ToList();
        if (commands[0].Rehearsal || replayed.Count == commands.Count)
        {
            return outcomes;
        }

        foreach (var (command, outcome) in commands.Zip(outcomes).Where(one => one.First.Keep is not null && !one.Second.Replayed))
        {
            await command.Keep!(db, outcome.Answer.Single(), stop);
        }

        foreach (var (command, outcome) in commands.Zip(outcomes).Where(one => one.First.Key is not null && !one.Second.Replayed))
        {
            db.Add(Answers.Row(command, outcome, session.Now.Instant));
        }

        await db.SaveChangesAsync(acceptAllChangesOnSuccess: false, stop); // The books are closed after it.
        await transaction.CommitAsync(stop);
        var changed = session.Changes.Select(change => change.Document).ToList();
        references.Forget(changed);
        Committed?.Invoke(changed);
        return [.. commands.Zip(outcomes, (command, outcome) => outcome.Replayed ? outcome : outcome with { Told = command.Told })];
    }

    private async Task<Dictionary<Command, Outcome>> Answered(Db db, IReadOnlyList<Command> commands, CancellationToken stop)
    {
        var answered = new Dictionary<Command, Outcome>(ReferenceEqualityComparer.Instance);
        var asked = commands.Where(command => command.Key is not null && !command.Rehearsal).ToList();
        if (asked.Count == 0)
        {
            return answered;
        }

        var keys = asked.Select(Answers.KeyOf).ToArray();
        var known = await db.Answers.AsNoTracking().Where(row => keys.Contains(row.Key)).ToDictionaryAsync(row => row.Key, stop);
        foreach (var command in asked)
        {
            if (known.TryGetValue(Answers.KeyOf(command), out var row))
            {
                // The first answer may have been another node's: what it changed is not what this node remembers.
                var outcome = await Answers.Replay(db, row, command, stop);
                references.Forget(outcome.Answer);
                answered.Add(command, outcome);
            }
        }

        return answered;
    }

    private async Task<Outcome?> AnsweredMeanwhile(Command command, CancellationToken stop)
    {
        await using var db = await books.CreateDbContextAsync(stop);
        return (await Answered(db, [command], stop)).GetValueOrDefault(command);
    }

    private async Task Remember(Command command, Reason refusal, CancellationToken stop)
    {
        try
        {
            using var turn = await gate.Enter(stop);
            await using var db = await books.CreateDbContextAsync(stop);
            db.Add(Answers.Row(command, refusal, clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // The same request was answered meanwhile; that answer stands.
        }
    }
}
