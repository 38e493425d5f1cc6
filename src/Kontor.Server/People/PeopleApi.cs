using Kontor.Server.Http;

namespace Kontor.Server.People;

/// <summary>The lists of users, roles and API keys.</summary>
public static class PeopleApi
{
    public static void MapPeople(this IEndpointRouteBuilder api)
    {
        api.MapList(_ => UserList.Of());
        api.MapList(_ => RoleList.Of());
        api.MapList(_ => ApiKeyList.Of());
    }
}
