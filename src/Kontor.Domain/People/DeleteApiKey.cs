using Kontor.Domain.Kernel;

namespace Kontor.Domain.People;

/// <summary>Revokes the key, if it is not yet, and removes it from the lists.</summary>
public sealed record DeleteApiKey : IAct<ApiKey>
{
    public IEnumerable<Fact> Apply(ApiKey key, Moment now)
    {
        var held = RolesHeld.Between(key.Roles, false, [], false);
        key.Roles = [];
        return [held];
    }
}
