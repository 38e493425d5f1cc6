using Kontor.Domain.Kernel;

namespace Kontor.Domain.People;

/// <summary>Changes what a key is called and what it may do, from now on.</summary>
public sealed record EditApiKey : ApiKeyFields, IAct<ApiKey>
{
    public IEnumerable<Need> Needs(ApiKey key) => GivenRoles.Asked(Roles);

    public IEnumerable<Fact> Apply(ApiKey key, Moment now)
    {
        var before = key.Roles;
        Fill(key, now);
        return [RolesHeld.Between(before, false, key.Roles, false)];
    }
}
