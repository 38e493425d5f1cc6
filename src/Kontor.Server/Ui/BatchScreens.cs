using System.Text.Json;
using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Kontor.Server.Http;
using Kontor.Server.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kontor.Server.Ui;

/// <summary>One act on many documents of a list, each for itself: what is refused keeps none of the others from it.</summary>
public static class BatchScreens
{
    private const int Most = 200;

    private static readonly JsonElement Nothing = JsonSerializer.SerializeToElement(new { });

    public static void Map(IEndpointRouteBuilder pages)
    {
        foreach (var lifecycle in Lifecycles.All)
        {
            foreach (var row in lifecycle.Rows.Where(row => row is { By: Who.Anyone, Makes: false } && Shape.Of(row.Act).Fields.Values.All(field => !field.Required)))
            {
                pages.MapPost($"/{lifecycle.Plural}/acts/{row.Verb}", (HttpContext context, Desk desk, Db db) => Post(context, desk, db, lifecycle, row)).ExcludeFromDescription();
            }
        }
    }

    private static async Task<IResult> Post(HttpContext context, Desk desk, Db db, Lifecycle lifecycle, Row row)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var ids = form["ids"].Select(id => Guid.TryParse(id, out var one) ? one : Guid.Empty).Where(id => id != Guid.Empty).Distinct().Take(Most).ToList();
        var rehearsal = context.Request.Query["dryRun"] == "true";
        var results = new List<BatchResult>();
        foreach (var document in (await Shelf.Of(lifecycle.Kind).Fetch(db, ids, toChange: false, context.RequestAborted)).OrderBy(one => one.Label, StringComparer.Ordinal))
        {
            var act = (IAct)Binder.Bind(row.Act, Nothing);
            results.Add(await Take(desk, document, new Command(lifecycle.Kind, document.Key, act, context.Person()) { Rehearsal = rehearsal }, context.RequestAborted));
        }

        return new RazorComponentResult<BatchDialog>(new { lifecycle.Plural, row.Verb, Rehearsal = rehearsal, Results = results });
    }

    private static async Task<BatchResult> Take(Desk desk, Document document, Command command, CancellationToken stop)
    {
        try
        {
            return new BatchResult(document.Key, document.Label, null, (await desk.Take(command, stop)).Warnings);
        }
        catch (Refused refused)
        {
            return new BatchResult(document.Key, document.Label, refused.Reason, []);
        }
        catch (Exception fault) when (fault is Faulty or Forbidden or Stale or Missing or Unconfirmed)
        {
            return new BatchResult(document.Key, document.Label, new Reason("not-done", fault.Message), []);
        }
    }
}
