using Kontor.Domain.Kernel;
using Kontor.Domain.People;
using Kontor.Server.Http;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.People;

/// <summary>The lists of users, roles and API keys.</summary>
public static class PeopleApi
{
    public static void MapPeople(this IEndpointRouteBuilder api)
    {
        api.MapList<User>(_ => Users());
        api.MapList<Role>(_ => Roles());
        api.MapList<ApiKey>(_ => ApiKeys());
    }

    private static Listing<User> Users() => new Listing<User>()
        .Choice("state", user => user.State)
        .Filter("q", (users, text) => Pattern(text) is var pattern ? users.Where(user => EF.Functions.Like(user.SearchText, pattern, "\\")) : users)
        .Filter("email", (users, text) => users.Where(user => EF.Functions.Like(user.Email, ListValues.Beginning(text.ToLowerInvariant()), "\\")))
        .Sort("email", user => user.Email)
        .Sort("name", user => user.Name)
        .Sort("id", user => user.Id, isDefault: true);

    private static Listing<Role> Roles() => new Listing<Role>()
        .Choice("state", role => role.State)
        .Filter("q", (roles, text) => Pattern(text) is var pattern ? roles.Where(role => EF.Functions.Like(role.SearchText, pattern, "\\")) : roles)
        .Sort("name", role => role.Name)
        .Sort("id", role => role.Id, isDefault: true);

    private static Listing<ApiKey> ApiKeys() => new Listing<ApiKey>()
        .Choice("state", key => key.State)
        .Filter("q", (keys, text) => Pattern(text) is var pattern ? keys.Where(key => EF.Functions.Like(key.SearchText, pattern, "\\")) : keys)
        .Filter("madeBy", (keys, text) => keys.Where(key => key.MadeBy == text))
        .Sort("name", key => key.Name)
        .Sort("madeAt", key => key.MadeAt, isDefault: true);

    private static string Pattern(string text) => ListValues.Containing(Searchable.Text([text]));
}
