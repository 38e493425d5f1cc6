using Kontor.Domain.Kernel;

namespace Kontor.Domain.People;

/// <summary>Somebody's roles have changed: each role counts who has it.</summary>
public sealed record RolesHeld(IReadOnlyList<RoleHeld> Changes) : Fact
{
    /// <summary>From what was held to what is held now.</summary>
    internal static RolesHeld Between(
        IEnumerable<Id<Role>> before,
        bool wasActive,
        IEnumerable<Id<Role>> after,
        bool isActive)
    {
        var (had, has) = (before.ToHashSet(), after.ToHashSet());
        return new RolesHeld(
        [
            .. had.Union(has).Order()
                .Select(role => new RoleHeld(
                    role,
                    (has.Contains(role) ? 1 : 0) - (had.Contains(role) ? 1 : 0),
                    (isActive && has.Contains(role) ? 1 : 0) - (wasActive && had.Contains(role) ? 1 : 0)))
                .Where(change => change is not { Holders: 0, ActivePeople: 0 }),
        ]);
    }
}

/// <summary>One role's share of it.</summary>
public sealed record RoleHeld(Id<Role> Role, int Holders, int ActivePeople);
