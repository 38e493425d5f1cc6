using Kontor.Domain.Kernel;

namespace Kontor.Domain.People;

/// <summary>Changes what a role may do, at once for all who have it. The administrators' role keeps everything.</summary>
public sealed record EditRole : RoleFields, IAct<Role>
{
    public IEnumerable<Need> Needs(Role role) => Codes.Asked<Role>(Name, role.Name);

    public IEnumerable<Fact> Apply(Role role, Moment now)
    {
        Codes.MustBeFree<Role>("name", Name, now, role.Name);
        if (role.IsAdministrator && Permissions is not (null or ["*"]))
        {
            throw new Faulty("permissions", $"The role {role.Name} may do everything, and that stays so. Make another role for people who may do less.");
        }

        if (!role.IsAdministrator)
        {
            RefuseEverything();
        }

        Fill(role);
        return [];
    }
}
