using Kontor.Domain.Kernel;

namespace Kontor.Domain.People;

/// <summary>Changes who somebody is and what they may do, from now on.</summary>
public sealed record EditUser : UserFields, IAct<User>
{
    public IEnumerable<Need> Needs(User user) => [.. Codes.Asked<User>(SignsInAs, user.Email), .. GivenRoles.Asked(Roles)];

    public IEnumerable<Fact> Apply(User user, Moment now)
    {
        Codes.MustBeFree<User>("email", SignsInAs, now, user.Email);
        var before = user.Roles;
        Fill(user, now);
        var active = user.State == UserState.Active;
        return [RolesHeld.Between(before, active, user.Roles, active)];
    }
}
