using System.Data;
using System.Text.Json;
using Kontor.Server.Http;
using Kontor.Server.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Reconcile;

/// <summary><c>GET /reconcile</c>: every invariant of the books with the places where it does not hold; no items when the books agree.</summary>
public static class ReconcileApi
{
    public static void MapReconcile(this IEndpointRouteBuilder api) =>
        api.MapGet("/reconcile", Get).WithTags("reconcile").WithName("reconcile.read")
            .WithSummary("Every invariant of the books, with the places where it does not hold; items is empty when the books agree.");

    private static async Task Get(HttpContext context, Db db)
    {
        context.Require("reconcile.read");
        var stop = context.RequestAborted;
        await using var snapshot = await Snapshot(db, stop);
        context.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, new JsonWriterOptions { Encoder = Memento.Options.Encoder });
        json.WriteStartObject();
        json.WriteStartArray("items");
        var counts = new int[Books.Invariants.Count];
        for (var index = 0; index < Books.Invariants.Count; index++)
        {
            await foreach (var found in Books.Invariants[index].Find(db, stop))
            {
                counts[index]++;
                JsonSerializer.Serialize(json, found, Memento.Options);
                if (json.BytesPending > 1 << 16)
                {
                    await json.FlushAsync(stop);
                }
            }
        }

        json.WriteEndArray();
        json.WriteStartArray("rules");
        foreach (var (invariant, found) in Books.Invariants.Zip(counts))
        {
            json.WriteStartObject();
            json.WriteString("rule", invariant.Rule);
            json.WriteString("says", invariant.Says);
            json.WriteNumber("found", found);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(stop);
    }

    /// <summary>All questions are about the same moment, and nobody waits for them.</summary>
    private static async Task<IAsyncDisposable?> Snapshot(Db db, CancellationToken stop)
    {
        if (db.Engine == Engine.Postgres)
        {
            return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        }

        await db.Database.OpenConnectionAsync(stop);
        return await db.Database.UseTransactionAsync(((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true), stop);
    }
}
