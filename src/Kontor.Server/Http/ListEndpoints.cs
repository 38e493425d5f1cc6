using System.Linq.Expressions;
using System.Text.Json;
using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Http;

/// <summary><c>GET /orders?…</c>: a page of a list, with a filter for every column it shows.</summary>
public static class ListEndpoints
{
    /// <summary>All documents of a kind: <c>GET /orders</c>.</summary>
    public static RouteHandlerBuilder MapList<T>(this IEndpointRouteBuilder api, Func<Db, Listing<T>> listing)
        where T : Document<T>
    {
        var lifecycle = Lifecycles.Of(typeof(T));
        return api.MapRows("/" + lifecycle.Plural, lifecycle.Plural, $"{Words.Sentence(lifecycle.Plural.Replace('-', ' '))}, page by page.", listing, db => db.Set<T>().IgnoreAutoIncludes())
            .WithName(lifecycle.Plural + ".list");
    }

    /// <summary>Those of one other document: <c>GET /orders/{id}/shipments</c>.</summary>
    public static RouteHandlerBuilder MapListOf<TOwner, T>(
        this IEndpointRouteBuilder api, string name, string area, Func<Db, Listing<T>> listing, Func<Id<TOwner>, Expression<Func<T, bool>>> theirs)
        where TOwner : Document<TOwner>
        where T : class
    {
        var owner = Lifecycles.Of(typeof(TOwner));
        return api.MapGet($"/{owner.Plural}/{{id:guid}}/{name}", async (HttpContext context, Guid id, Db db) =>
        {
            context.Require(owner.Plural + ".read");
            context.Require(area + ".read");
            var key = new Id<TOwner>(id);
            if (!await db.Set<TOwner>().AnyAsync(one => one.Id == key, context.RequestAborted))
            {
                throw new Missing(owner.Noun, id.ToString());
            }

            await Answer(context, listing(db), db.Set<T>().IgnoreAutoIncludes().Where(theirs(key)));
        }).WithTags(owner.Plural).WithSummary($"{Words.Sentence(name)} of the {owner.Noun}, page by page.").WithName($"{owner.Plural}.{name}.list").WithMetadata(new ListAbout(listing));
    }

    /// <summary>The rows of a book, or documents shown in another way.</summary>
    public static RouteHandlerBuilder MapRows<T>(
        this IEndpointRouteBuilder api,
        string path,
        string area,
        string summary,
        Func<Db, Listing<T>> listing,
        Func<Db, IQueryable<T>> rows,
        Func<HttpContext, Task<ListPart<T>>>? told = null,
        Func<HttpContext, Task<Listing<T>>>? asked = null)
        where T : class => api.MapGet(path, async (HttpContext context, Db db) =>
        {
            context.Require(area + ".read");
            await Answer(context, asked is null ? listing(db) : await asked(context), rows(db), told is null ? null : await told(context));
        }).WithTags(area).WithSummary(summary).WithMetadata(new ListAbout(listing));

    private static async Task Answer<T>(HttpContext context, Listing<T> list, IQueryable<T> all, ListPart<T>? part = null)
        where T : class
    {
        var request = ListRequest.Of(context.Request.Query);
        var filtered = list.Filtered(all, request);
        var page = await list.Page(filtered, request, context.RequestAborted);
        int? total = request.Count ? await filtered.CountAsync(context.RequestAborted) : null;
        var hidden = part is null ? list.Hidden : list.Hidden.Append(part.Name).ToHashSet(StringComparer.Ordinal);
        await JsonAnswer.Send(context, 200, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            foreach (var item in page.Items)
            {
                json.WriteStartObject();
                DocumentJson.WriteMembers(json, item, hidden);
                if (part is not null)
                {
                    json.WritePropertyName(part.Name);
                    part.Write(json, item);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("next", page.Next);
            if (total is { } count)
            {
                json.WriteNumber("total", count);
            }

            json.WriteEndObject();
        });
    }
}

/// <summary>A part of a list's rows that is told in another way than the document tells it.</summary>
public sealed record ListPart<T>(string Name, Action<Utf8JsonWriter, T> Write);
