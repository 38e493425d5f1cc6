using Kontor.Domain.Kernel;
using Kontor.Domain.Stock;
using Kontor.Server.Store;
using Kontor.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Tests.Flows;

/// <summary>The server's desk on a database: each act a second after the one before, each under a key of its own.</summary>
internal sealed class DeskBooks(OpenHouse house) : IBooks
{
    private int keys;

    public Actor By => Actor.House;

    public Task<IReadOnlyList<T>> All<T>()
        where T : Document<T> => house.All<T>();

    public async Task<IReadOnlyList<StockMove>> Moves()
    {
        await using var db = house.Books();
        return await db.Set<StockMove>().AsNoTracking().ToListAsync();
    }

    /// <summary>The last command, to be sent once more.</summary>
    public Command? Last { get; private set; }

    public Outcome? LastOutcome { get; private set; }

    public async Task<IReadOnlyList<Document>> Take(Type kind, Guid? target, IAct act)
    {
        house.Clock.Pass(TimeSpan.FromSeconds(1));
        Last = new Command(kind, target, act, Person.House) { Key = $"story:{++keys}", Fingerprint = act.ToString()! };
        LastOutcome = null;
        LastOutcome = await house.Desk.Take(Last);
        return [.. LastOutcome.Changes.Select(change => change.Document)];
    }

    public async Task<Reason?> Rehearse(Document document, IAct act)
    {
        try
        {
            await house.Desk.Take(new Command(document.GetType(), document.Key, act, Person.House) { Rehearsal = true });
            return null;
        }
        catch (Refused refused)
        {
            return refused.Reason;
        }
    }
}
