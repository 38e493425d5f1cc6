using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Kontor.Domain.Billing;
using Kontor.Domain.Kernel;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Reconcile;

/// <summary>Issued papers are as they were: the hash is that of the kept content, and the content is the invoice (invariant 5).</summary>
internal sealed record IssuedInvariant() : Invariant("issued", "An issued paper has the hash of its content, and the invoice is what was issued.")
{
    private const int Page = 500;

    public override async IAsyncEnumerable<Discrepancy> Find(Db db, [EnumeratorCancellation] CancellationToken stop)
    {
        var after = default(Id<Invoice>);
        while (true)
        {
            var invoices = await db.Set<Invoice>().AsNoTracking().Where(invoice => invoice.State == InvoiceState.Sent && invoice.Id > after).OrderBy(invoice => invoice.Id).Take(Page).ToListAsync(stop);
            if (invoices.Count == 0)
            {
                yield break;
            }

            var ids = invoices.ConvertAll(invoice => invoice.Id.Value);
            var papers = await db.Issued.AsNoTracking().Where(paper => ids.Contains(paper.Document)).ToDictionaryAsync(paper => paper.Document, stop);
            foreach (var invoice in invoices)
            {
                var paper = papers.GetValueOrDefault(invoice.Key);
                if (paper is null)
                {
                    yield return new Discrepancy(Rule, invoice.Label, invoice.Key, "sent", "no paper is kept");
                }
                else if (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(paper.Content))) is var hash && hash != paper.Hash)
                {
                    yield return new Discrepancy(Rule, invoice.Label, invoice.Key, paper.Hash, hash);
                }
                else if (!IsSame(invoice, paper.Content))
                {
                    yield return new Discrepancy(Rule, invoice.Label, invoice.Key, "the invoice", "differs from what was issued");
                }
            }

            after = invoices[^1].Id;
        }
    }

    private static bool IsSame(Invoice invoice, string content) =>
        Encoding.UTF8.GetString(Memento.Of(invoice)) is var now && (now == content || JsonNode.DeepEquals(Sorted(now), Sorted(content)));

    /// <summary>The database gives lines back in any order.</summary>
    private static JsonObject Sorted(string state)
    {
        var json = JsonNode.Parse(state)!.AsObject();
        foreach (var later in Invoice.Afterwards)
        {
            json.Remove(later);
        }

        foreach (var line in json["lines"]!.AsArray().Select(line => line!.AsObject()))
        {
            foreach (var later in Invoice.Afterwards)
            {
                line.Remove(later);
                (line["advance"] as JsonObject)?.Remove(later);
            }
        }

        json["lines"] = new JsonArray([.. json["lines"]!.AsArray().OrderBy(line => (int)line!["position"]!).Select(line => line!.DeepClone())]);
        return json;
    }
}
