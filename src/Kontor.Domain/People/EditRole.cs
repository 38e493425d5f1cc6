using Kontor.Domain.Kernel;

namespace Kontor.Domain.People;

/// <summary>Changes what a role may do, at once for all who have it. The administrators' role keeps everything.</summary>
public sealed record EditRole : RoleFields, IAct<Role>
{
    public IEnumerable<Need> Needs(Role role) => Codes.Asked<Role>(Name, role.Name);

    public IEnumerable<Fact> Apply(Role role, Moment now)
    {
        Codes.MustBeFree<Role>("name", Name, now, role.Name);
        var (wasAdministrator, before) = (role.IsAdministrator, role.Name);
        Fill(role);
        if (wasAdministrator && role.Permissions is not ["*"])
        {
            throw new Faulty("permissions", $"The role {before} may do everything, and that stays so. Make another role for people who may do less.");
        }

        if (!wasAdministrator && role.IsAdministrator)
        {
            throw new Faulty("permissions", "“*” belongs to the administrators' role alone; name the areas, such as orders.* and *.read.");
        }

        return [];
    }
}
