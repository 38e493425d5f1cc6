using Kontor.Domain.Kernel;

namespace Kontor.Domain.People;

/// <summary>Counts who has the role, so that the last administrator is kept whoever else is changed at the same moment.</summary>
/// <param name="Holders">People and keys that gained it (or lost it, when negative).</param>
/// <param name="ActivePeople">Those of them who can sign in.</param>
public sealed record HoldRole(int Holders, int ActivePeople) : IAct<Role>
{
    public IEnumerable<Fact> Apply(Role role, Moment now)
    {
        role.Holders += Holders;
        role.ActivePeople += ActivePeople;
        if (role.IsAdministrator && ActivePeople < 0 && role.ActivePeople < 1)
        {
            throw new Refused("last-administrator", $"Nobody active would be left with the role {role.Name}. Give it to another active user first.");
        }

        return [];
    }
}
