using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Reconcile;

/// <summary>Of every offer that was sent the paper is kept, with the hash of what it said then (invariant 5, W08).</summary>
internal sealed record OfferPapers() : Invariant("issued-offers", "Of an offer that was sent the paper is kept, and has the hash of its content.")
{
    private const int Some = 500;

    public override async IAsyncEnumerable<Discrepancy> Find(Db db, [EnumeratorCancellation] CancellationToken stop)
    {
        var after = default(Id<Offer>);
        while (true)
        {
            var offers = await db.Set<Offer>().AsNoTracking().Where(offer => offer.SentAt != null && offer.Id > after).OrderBy(offer => offer.Id)
                .Select(offer => new { offer.Id, offer.Number }).Take(Some).ToListAsync(stop);
            if (offers.Count == 0)
            {
                yield break;
            }

            var ids = offers.ConvertAll(offer => offer.Id.Value);
            var papers = await db.Issued.AsNoTracking().Where(paper => ids.Contains(paper.Document)).ToDictionaryAsync(paper => paper.Document, stop);
            foreach (var offer in offers)
            {
                var paper = papers.GetValueOrDefault(offer.Id.Value);
                var hash = paper is null ? "no paper is kept" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(paper.Content)));
                if (hash != paper?.Hash)
                {
                    yield return new Discrepancy(Rule, offer.Number, offer.Id.Value, paper?.Hash ?? "sent", hash);
                }
            }

            after = offers[^1].Id;
        }
    }
}
