using System.Text.Json.Nodes;
using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Store;

/// <summary>Takes what told of a person out of a document's journal: who did what, and when, stays (rule 27).</summary>
internal static class Erasure
{
    public static async Task Take(Db db, IErases erasure, CancellationToken stop)
    {
        var state = JsonNode.Parse(Memento.Of(erasure.Erased))!.AsObject();
        var kind = Lifecycles.Of(erasure.Erased.GetType()).Plural;
        var key = erasure.Erased.Key;
        var rows = await db.Journal.AsNoTracking().Where(row => row.Document == key && row.Kind == kind).ToListAsync(stop);
        foreach (var row in rows)
        {
            var change = JsonNode.Parse(row.Change)!.AsObject();
            foreach (var member in erasure.Members.Where(change.ContainsKey))
            {
                change[member] = state[member]?.DeepClone();
            }

            var text = change.ToJsonString(Memento.Options);
            await db.Journal
                .Where(one => one.Document == key && one.Kind == kind && one.Version == row.Version)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Change, text), stop);
        }
    }
}
