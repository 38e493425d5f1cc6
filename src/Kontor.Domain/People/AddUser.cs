using Kontor.Domain.Kernel;

namespace Kontor.Domain.People;

/// <summary>Adds somebody who works with Kontor; they can sign in once a password is set.</summary>
public sealed record AddUser : UserFields, IMake<User>
{
    public override IEnumerable<Fault> Faults() =>
    [
        .. Check.Given("email", Email),
        .. Check.Given("name", Name),
        .. Check.Given("roles", Roles),
        .. base.Faults(),
    ];

    public IEnumerable<Need> Needs() => [.. Codes.Asked<User>(SignsInAs), .. GivenRoles.Asked(Roles)];

    public Made<User> Make(Moment now)
    {
        Codes.MustBeFree<User>("email", SignsInAs, now);
        var user = new User { Id = now.NewId<User>() };
        Fill(user, now);
        return new Made<User>(user, RolesHeld.Between([], false, user.Roles, true));
    }
}
