using Kontor.Domain.Kernel;

namespace Kontor.Domain.People;

/// <summary>Sets up a role.</summary>
public sealed record AddRole : RoleFields, IMake<Role>
{
    public override IEnumerable<Fault> Faults() =>
    [
        .. Check.Given("name", Name),
        .. Check.Given("permissions", Permissions),
        .. base.Faults(),
    ];

    public IEnumerable<Need> Needs() => Codes.Asked<Role>(Name);

    public Made<Role> Make(Moment now)
    {
        Codes.MustBeFree<Role>("name", Name, now);
        if (now.By != Actor.House)
        {
            RefuseEverything();
        }

        var role = new Role { Id = now.NewId<Role>() };
        Fill(role);
        return new Made<Role>(role);
    }
}
