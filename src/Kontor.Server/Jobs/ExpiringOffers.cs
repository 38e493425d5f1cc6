using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Jobs;

/// <summary>Finds the offers whose last day has passed without an answer, and says so in the books.</summary>
public sealed class ExpiringOffers(IDbContextFactory<Db> books, Desk desk, ReferenceData references, TimeProvider clock)
{
    private const int Most = 200;

    /// <summary>How many there were.</summary>
    public async Task<int> Run(CancellationToken stop = default)
    {
        var today = await BusinessDay.Of(references, clock, stop);
        var expired = 0;
        var after = default(Id<Offer>);
        while (await Past(today, after, stop) is { Count: > 0 } past)
        {
            foreach (var offer in past)
            {
                expired += await Expire(offer, stop) ? 1 : 0;
            }

            after = past[^1];
        }

        return expired;
    }

    private async Task<List<Id<Offer>>> Past(DateOnly today, Id<Offer> after, CancellationToken stop)
    {
        await using var db = await books.CreateDbContextAsync(stop);
        return await db.Set<Offer>().AsNoTracking()
            .Where(offer => offer.State == OfferState.Sent && offer.ValidUntil < today && offer.Id > after)
            .OrderBy(offer => offer.Id).Select(offer => offer.Id).Take(Most).ToListAsync(stop);
    }

    private async Task<bool> Expire(Id<Offer> offer, CancellationToken stop)
    {
        try
        {
            await desk.Take(Command.On(offer, new ExpireOffer(), Person.House), stop);
            return true;
        }
        catch (Refused)
        {
            return false; // It was answered meanwhile, or another node was faster.
        }
    }
}
