using System.Text.Json;
using System.Text.Json.Nodes;
using Kontor.Domain.Flows;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Http;

/// <summary>The house's own books beside the documents: series of numbers, what waits to leave, and the papers as they were issued.</summary>
public static class BooksApi
{
    public static void MapBooks(this IEndpointRouteBuilder api)
    {
        api.MapRows("/outbox", "outbox", "What leaves the house: mails that wait, and those that have left.", _ => OutboxList.Of(), db => db.Outbox).WithName("outbox.list");
        api.MapGet("/number-series", Series).WithTags("number-series").WithName("number-series.list").WithSummary("The series of numbers, and the last number each gave out.");
        api.MapGet("/number-series/{series}/audit", Audit).WithTags("number-series").WithName("number-series.audit")
            .WithSummary("Whether a gapless series was issued from 1 to its last number, each number once.");
        api.MapGet("/issued/{document:guid}", Issued).WithTags("issued").WithName("issued.read")
            .WithSummary("A paper as it was issued under its number, with the hash that proves it.");
    }

    private static async Task<IResult> Series(HttpContext context, Db db, CancellationToken stop)
    {
        context.Require("number-series.read");
        var items = new JsonArray();
        foreach (var row in await db.Series.AsNoTracking().OrderBy(row => row.Series).ToListAsync(stop))
        {
            items.Add(await Row(db, row, stop));
        }

        return Json(new JsonObject { ["items"] = items });
    }

    private static async Task<IResult> Audit(HttpContext context, string series, Db db, CancellationToken stop)
    {
        context.Require("number-series.read");
        var row = await db.Series.AsNoTracking().FirstOrDefaultAsync(one => one.Series == series, stop) ?? throw new Missing("number series", series);
        if (!row.Gapless)
        {
            throw new Missing("audit of the number series", $"{series}: it may have gaps");
        }

        var audit = await SeriesAudit.Of(db, row, stop);
        var json = await Row(db, row, stop);
        json["issued"] = audit.Issued;
        json["isWhole"] = audit.IsWhole;
        json["gaps"] = Numbers(audit.Gaps);
        json["duplicates"] = Numbers(audit.Duplicates);
        json["beyond"] = Numbers(audit.Beyond);
        return Json(json);
    }

    private static async Task<IResult> Issued(HttpContext context, Guid document, Db db, CancellationToken stop)
    {
        var paper = await db.Issued.AsNoTracking().FirstOrDefaultAsync(row => row.Document == document, stop) ?? throw new Missing("issued paper", document.ToString());
        context.Require(Lifecycles.Of(paper.Kind)!.Plural + ".read");
        return Json(new JsonObject
        {
            ["document"] = paper.Document,
            ["kind"] = paper.Kind,
            ["number"] = paper.Number,
            ["at"] = paper.At,
            ["hash"] = paper.Hash,
            ["content"] = paper.Content,
        });
    }

    private static async Task<JsonObject> Row(Db db, SeriesRow row, CancellationToken stop) => new()
    {
        ["series"] = row.Series,
        ["prefix"] = row.Prefix,
        ["gapless"] = row.Gapless,
        ["last"] = await Numbering.Last(db, row, stop),
    };

    private static JsonNode Numbers(IReadOnlyList<long> numbers) => JsonSerializer.SerializeToNode(numbers.Take(1000), Memento.Options)!;

    private static IResult Json(JsonObject json) => Results.Text(json.ToJsonString(Memento.Options), "application/json");
}
