using System.Globalization;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Server.Http;
using Kontor.Server.Store;

namespace Kontor.Server.Sales;

/// <summary>What happened to an order, page by page; what is older keeps its place, so that a page never repeats or skips.</summary>
internal static class OrderEventList
{
    private static readonly Listing<OrderHappening> Asked = new Listing<OrderHappening>()
        .Filter("kind", (all, _) => all, "One or several kinds, separated by commas, such as Cancel or SetWorkStatus.")
        .Filter("text", (all, _) => all, "A part of what is said.")
        .Filter("by", (all, _) => all, "A part of a name.")
        .Filter("from", (all, value) => ListValues.Day("from", value) is var _ ? all : all, "The first day, included (UTC).", ListFilterKind.Day)
        .Filter("to", (all, value) => ListValues.Day("to", value) is var _ ? all : all, "The last day, included (UTC).", ListFilterKind.Day)
        .Sort("at", one => one.At, isDefault: true);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/orders/{id:guid}/events", Get)
        .WithTags("orders").WithName("orders.events.list").WithMetadata(new ListAbout(_ => Asked))
        .WithSummary("What happened to the order, page by page: who, when, and what became of it; with the events that people wrote down.");

    private static async Task Get(HttpContext context, Guid id, Db db)
    {
        context.Require("orders.read");
        var request = ListRequest.Of(context.Request.Query);
        _ = Asked.Filtered(Enumerable.Empty<OrderHappening>().AsQueryable(), request);
        var order = await ReadEndpoints.Find(db, OrderLifecycle.Table, id, null, context.RequestAborted);
        var history = await OrderHistory.Of(db, new Id<Order>(order.Key), "en", context.RequestAborted);
        var found = history.Select((one, place) => (One: one, Place: place)).Where(one => Fits(one.One, request.Filters)).ToList();
        var rises = Rises(request.Sort);
        var after = request.Cursor is null ? (int?)null : Place(request.Cursor);
        var rest = (rises ? found : Enumerable.Reverse(found)).Where(one => after is not { } last || (rises ? one.Place > last : one.Place < last)).ToList();
        var page = rest.Take(request.Limit).ToList();
        await JsonAnswer.Send(context, 200, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            foreach (var (one, _) in page)
            {
                json.WriteStartObject();
                DocumentJson.WriteMembers(json, one);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("next", rest.Count > page.Count ? page[^1].Place.ToString(CultureInfo.InvariantCulture) : null);
            if (request.Count)
            {
                json.WriteNumber("total", found.Count);
            }

            json.WriteEndObject();
        });
    }

    private static bool Rises(string sort) => sort switch
    {
        "" or "-at" => false,
        "at" => true,
        _ => throw new Faulty("sort", "“sort” must be one of at, with “-” before it for descending."),
    };

    private static int Place(string cursor) => int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
        ? place
        : throw new Faulty("cursor", "“cursor” must be the “next” of the page before.");

    private static bool Fits(OrderHappening one, IReadOnlyDictionary<string, string> filters)
    {
        string Of(string name) => filters.GetValueOrDefault(name, "");
        return (Of("kind").Length == 0 || ListValues.Several(Of("kind")).Contains(one.Kind, StringComparer.OrdinalIgnoreCase))
            && Searchable.Text(one.Text).Contains(Searchable.Text(Of("text")), StringComparison.Ordinal)
            && Searchable.Text(one.By).Contains(Searchable.Text(Of("by")), StringComparison.Ordinal)
            && (Of("from").Length == 0 || DateOnly.FromDateTime(one.At) >= ListValues.Day("from", Of("from")))
            && (Of("to").Length == 0 || DateOnly.FromDateTime(one.At) <= ListValues.Day("to", Of("to")));
    }
}
