using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;

namespace Kontor.Server.Store;

/// <summary>What a person may do to a document now, each with its reason when they may not: the same for API and screen.</summary>
/// <param name="Row">The row of the document's table.</param>
/// <param name="Reason">Why not; nothing when it is allowed.</param>
/// <param name="IsSure">Whether that holds. Where other documents may be against it, only a rehearsal tells.</param>
public sealed record Offered(Row Row, Reason? Reason, bool IsSure);

/// <summary>Finds what is offered: by the table, by the person's permissions, and, where an act depends on other documents, by rehearsing it.</summary>
public sealed class Offers(Desk desk)
{
    /// <summary>By the table, the person and the permissions alone: what other documents may be against is not sure.</summary>
    public static IReadOnlyList<Offered> Of(Document document, Person person)
    {
        var lifecycle = Lifecycles.Of(document.GetType());
        return [.. lifecycle.Offers(document, person.Actor, person.May).Select(offer => new Offered(offer.Row, offer.Refusal, !offer.LooksBeyond || offer.Row.Plain is null))];
    }

    /// <summary>As above; acts that look beyond their own document are rehearsed, so that all is sure and nothing is offered that would fail.</summary>
    public async Task<IReadOnlyList<Offered>> Rehearsed(Document document, Person person, CancellationToken stop)
    {
        var offers = new List<Offered>();
        foreach (var offer in Of(document, person))
        {
            offers.Add(offer.IsSure ? offer : new Offered(offer.Row, await Rehearse(document, offer.Row.Plain!, person, stop), IsSure: true));
        }

        return offers;
    }

    /// <summary>What an act would make now, as it would be made; nothing, and why, when it would be refused. Nothing is saved and no number is used.</summary>
    public async Task<(Document? Made, Reason? Why)> Projected(Document document, IAct act, CancellationToken stop)
    {
        try
        {
            var outcome = await desk.Take(new Command(document.GetType(), document.Key, act, Person.House) { Rehearsal = true }, stop);
            return (outcome.Answer.FirstOrDefault(), null);
        }
        catch (Refused refused)
        {
            return (null, refused.Reason);
        }
    }

    private async Task<Reason?> Rehearse(Document document, IAct act, Person person, CancellationToken stop)
    {
        try
        {
            await desk.Take(new Command(document.GetType(), document.Key, act, person) { Rehearsal = true }, stop);
            return null;
        }
        catch (Refused refused)
        {
            return refused.Reason;
        }
        catch (Forbidden forbidden)
        {
            return forbidden.Reason;
        }
        catch (Faulty)
        {
            return null; // It needs a body; whether that is right shows when it comes.
        }
    }
}
