using Kontor.Domain.People;
using Kontor.Server.Http;

namespace Kontor.Server.People;

/// <summary>What the list of roles can be asked.</summary>
public static class RoleList
{
    public static Listing<Role> Of() => new Listing<Role>()
        .Status(role => role.State)
        .Part("name", role => role.Name)
        .Part("q", role => role.Name)
        .Sort("name", role => role.Name, isDefault: true, rises: true);
}
