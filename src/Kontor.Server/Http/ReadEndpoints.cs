using System.Globalization;
using System.Text.Json.Nodes;
using Kontor.Domain.Kernel;
using Kontor.Server.Store;

namespace Kontor.Server.Http;

/// <summary>Which part of which kind of document an endpoint reads, for the API's own document.</summary>
public sealed record ReadAbout(Lifecycle Lifecycle, string Part);

/// <summary>Reading one document: as it is, as it was, what may be done to it, and what was done.</summary>
public static class ReadEndpoints
{
    public static void Map(RouteGroupBuilder group, Lifecycle lifecycle)
    {
        var read = lifecycle.Plural + ".read";
        group.MapGet("/{id:guid}", async (HttpContext context, Guid id, string? asOf, Db db, Offers offers) =>
        {
            context.Require(read);
            var document = await Find(db, lifecycle, id, asOf, context.RequestAborted);
            context.Response.Headers.ETag = $"\"{document.Version}\"";
            var offered = asOf is null ? await offers.Rehearsed(document, context.Person(), context.RequestAborted) : null;
            await JsonAnswer.Send(context, 200, json =>
            {
                json.WriteStartObject();
                if (offered is null)
                {
                    DocumentJson.WriteMembers(json, document);
                }
                else
                {
                    DocumentJson.WriteMembers(json, document, offered);
                }

                json.WriteEndObject();
            });
        }).WithSummary($"One {lifecycle.Noun}, with what may be done to it; with asOf as it was at that instant.").WithName(lifecycle.Plural + ".read").WithMetadata(new ReadAbout(lifecycle, ""));

        group.MapGet("/{id:guid}/acts", async (HttpContext context, Guid id, Db db, Offers offers) =>
        {
            context.Require(read);
            var document = await Find(db, lifecycle, id, null, context.RequestAborted);
            var offered = await offers.Rehearsed(document, context.Person(), context.RequestAborted);
            await JsonAnswer.Send(context, 200, json => DocumentJson.WriteActs(json, document, offered));
        }).WithSummary($"What may be done to the {lifecycle.Noun} now, and why not what may not.").WithName(lifecycle.Plural + ".acts").WithMetadata(new ReadAbout(lifecycle, "acts"));

        group.MapGet("/{id:guid}/journal", async (HttpContext context, Guid id, Db db) =>
        {
            context.Require(read);
            await Find(db, lifecycle, id, null, context.RequestAborted);
            var rows = await JournalBook.Of(db, lifecycle.Kind, id, context.RequestAborted);
            return Json(new JsonObject { ["items"] = new JsonArray([.. rows.Select(Entry)]) });
        }).WithSummary($"Everything that was done to the {lifecycle.Noun}: who, when, and what became different.").WithName(lifecycle.Plural + ".journal").WithMetadata(new ReadAbout(lifecycle, "journal"));
    }

    /// <summary>A document by its id.</summary>
    /// <exception cref="Missing">There is none, or there was none yet.</exception>
    public static async Task<Document> Find(Db db, Lifecycle lifecycle, Guid id, string? asOf, CancellationToken stop)
    {
        var document = asOf is null
            ? (await Shelf.Of(lifecycle.Kind).Fetch(db, [id], toChange: false, stop)).FirstOrDefault()
            : await JournalBook.At(db, lifecycle.Kind, id, Instant(asOf), stop);
        return document ?? throw new Missing(lifecycle.Noun, id.ToString());
    }

    private static DateTime Instant(string asOf) =>
        DateTime.TryParse(asOf, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : throw new Faulty("asOf", "“asOf” must be an instant such as 2026-11-22T03:00:00Z.");

    private static JsonObject Entry(JournalRow row) => new()
    {
        ["version"] = row.Version,
        ["at"] = row.At,
        ["by"] = row.ByName,
        ["verb"] = row.Verb,
        ["cause"] = row.Cause,
        ["command"] = row.Command,
        ["change"] = JsonNode.Parse(row.Change),
    };

    private static IResult Json(JsonNode json) => Results.Text(json.ToJsonString(Memento.Options), "application/json");
}
