using System.Text.Json.Nodes;
using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Http;

/// <summary><c>GET /orders?…</c>: a page of a list, with a filter for every column it shows.</summary>
public static class ListEndpoints
{
    /// <param name="api">The API's group.</param>
    /// <param name="listing">What can be asked.</param>
    /// <param name="without">What only the document itself shows.</param>
    public static RouteHandlerBuilder MapList<T>(this IEndpointRouteBuilder api, Func<Db, Listing<T>> listing, params string[] without)
        where T : Document<T>
    {
        var lifecycle = Lifecycles.Of(typeof(T));
        return api.MapGet("/" + lifecycle.Plural, async (HttpContext context, Db db) =>
        {
            context.Require(lifecycle.Plural + ".read");
            var request = ListRequest.Of(context.Request.Query);
            var list = listing(db);
            var filtered = list.Filtered(db.Set<T>().IgnoreAutoIncludes(), request);
            var page = await list.Page(filtered, request, context.RequestAborted);
            var body = new JsonObject
            {
                ["items"] = new JsonArray([.. page.Items.Select(Row)]),
                ["next"] = page.Next,
            };
            if (request.Count)
            {
                body["total"] = await filtered.CountAsync(context.RequestAborted);
            }

            return Results.Text(body.ToJsonString(Memento.Options), "application/json");
        }).WithTags(lifecycle.Plural).WithName(lifecycle.Plural + ".list").WithSummary($"{Words.Sentence(lifecycle.Plural)}, page by page.");

        JsonObject Row(T document)
        {
            var row = DocumentJson.Of(document);
            foreach (var name in without)
            {
                row.Remove(name);
            }

            return row;
        }
    }
}
