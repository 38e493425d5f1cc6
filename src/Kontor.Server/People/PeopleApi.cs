using System.Text.Json.Nodes;
using Kontor.Domain.Kernel;
using Kontor.Domain.People;
using Kontor.Server.Http;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.People;

/// <summary>The lists of users, roles and API keys.</summary>
public static class PeopleApi
{
    public static void MapPeople(this IEndpointRouteBuilder api)
    {
        api.MapList<User>("users", user => user.SearchText, "Users, by name; q looks in name and mail address.");
        api.MapList<Role>("roles", role => Searchable.Text(role.Name), "Roles, by name; q looks in the name.");
        api.MapList<ApiKey>("api-keys", key => Searchable.Text(key.Name, key.Prefix), "API keys, by name; q looks in the name and the first characters.");
    }

    private static void MapList<T>(this IEndpointRouteBuilder api, string plural, Func<T, string> text, string summary)
        where T : Document<T> =>
        api.MapGet("/" + plural, async (HttpContext context, Db db, string? q, string? state) =>
        {
            context.Require(plural + ".read");
            var wanted = Searchable.Text(q);
            var shown = (await db.Set<T>().AsNoTracking().ToListAsync(context.RequestAborted))
                .Where(one => state is null ? one.StateName != "Deleted" : one.StateName.Equals(state, StringComparison.OrdinalIgnoreCase))
                .Where(one => text(one).Contains(wanted, StringComparison.Ordinal))
                .OrderBy(one => one.Label, StringComparer.OrdinalIgnoreCase);
            var items = new JsonArray([.. shown.Select(DocumentJson.Of)]);
            return Results.Text(new JsonObject { ["items"] = items }.ToJsonString(Memento.Options), "application/json");
        }).WithTags(plural).WithSummary(summary);
}
