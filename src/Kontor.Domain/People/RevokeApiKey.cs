using Kontor.Domain.Kernel;

namespace Kontor.Domain.People;

/// <summary>Refuses the key for ever, such as when it was seen by others. A new one must be made.</summary>
public sealed record RevokeApiKey : IAct<ApiKey>
{
    public IEnumerable<Fact> Apply(ApiKey key, Moment now)
    {
        var held = RolesHeld.Between(key.Roles, false, [], false);
        key.Roles = [];
        return [held];
    }
}
