using Kontor.Domain.Kernel;

namespace Kontor.Domain.People;

/// <summary>Removes somebody for good; what they did keeps their name in the journal.</summary>
public sealed record DeleteUser : IAct<User>
{
    public IEnumerable<Fact> Apply(User user, Moment now)
    {
        var held = RolesHeld.Between(user.Roles, user.State == UserState.Active, [], false);
        user.Roles = [];
        return [held];
    }
}
