using Kontor.Domain.Kernel;

namespace Kontor.Domain.People;

/// <summary>Lets somebody in no longer, from the next request on; an administrator must always be left.</summary>
public sealed record DeactivateUser : IAct<User>
{
    public IEnumerable<Fact> Apply(User user, Moment now) => [RolesHeld.Between(user.Roles, true, user.Roles, false)];
}
