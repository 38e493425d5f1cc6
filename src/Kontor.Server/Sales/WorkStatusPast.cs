using System.Text.Json;
using System.Text.Json.Nodes;
using Kontor.Domain.Sales;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Sales;

/// <summary>What the work statuses were called at any moment: a later name does not change what was written before (V06).</summary>
internal sealed class WorkStatusPast
{
    private readonly List<(string Code, DateTime At, WorkStatusNames Names)> names = [];

    /// <param name="db">The books.</param>
    /// <param name="isAsked">Nothing is looked up for an order whose work status never moved.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<WorkStatusPast> Of(Db db, bool isAsked, CancellationToken stop)
    {
        var past = new WorkStatusPast();
        if (!isAsked)
        {
            return past;
        }

        var statuses = await db.Set<WorkStatus>().AsNoTracking().Select(one => one.Id).ToListAsync(stop);
        var keys = statuses.Select(one => one.Value).ToArray();
        var rows = await db.Journal.AsNoTracking().Where(row => keys.Contains(row.Document)).OrderBy(row => row.Version).ToListAsync(stop);
        foreach (var status in rows.GroupBy(row => row.Document))
        {
            var state = new JsonObject();
            foreach (var row in status)
            {
                Patch.Apply(state, JsonNode.Parse(row.Change)!.AsObject());
                past.names.Add(((string)state["code"]!, row.At, state["names"].Deserialize<WorkStatusNames>(Memento.Options)!));
            }
        }

        return past;
    }

    /// <summary>By its code; the code itself where no such status was known.</summary>
    public string? NameOf(string? code, DateTime at, string language) =>
        code is null ? null : names.Where(one => one.Code == code && one.At <= at).OrderBy(one => one.At).LastOrDefault().Names?.In(language) ?? code;
}
