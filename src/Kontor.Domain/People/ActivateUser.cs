using Kontor.Domain.Kernel;

namespace Kontor.Domain.People;

/// <summary>Lets somebody in again, with the password they had.</summary>
public sealed record ActivateUser : IAct<User>
{
    public IEnumerable<Fact> Apply(User user, Moment now) => [RolesHeld.Between(user.Roles, false, user.Roles, true)];
}
