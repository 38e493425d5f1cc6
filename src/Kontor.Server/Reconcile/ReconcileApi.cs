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
    private static readonly IReadOnlyList<Invariant> Invariants =
    [
        .. StockInvariants.All,
        .. OrderInvariants.All,
        new OrderRates("order-subtotals", "What an order comes to is the sum of its rates.", "orders", "number"),
        new OrderRates("invoice-subtotals", "What an invoice comes to is the sum of its rates.", "invoices", "COALESCE(number, order_number)"),
        new TaxInvariants(),
        new SeriesInvariant(),
        new IssuedInvariant(),
        .. JournalInvariants.All,
    ];

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
        var counts = new int[Invariants.Count];
        for (var index = 0; index < Invariants.Count; index++)
        {
            await foreach (var found in Invariants[index].Find(db, stop))
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
        foreach (var (invariant, found) in Invariants.Zip(counts))
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
