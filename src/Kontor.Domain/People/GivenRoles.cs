using Kontor.Domain.Kernel;

namespace Kontor.Domain.People;

/// <summary>The roles that a body gives to a person or a key.</summary>
internal static class GivenRoles
{
    public static IEnumerable<Need> Asked(IReadOnlyList<Id<Role>>? given) => given is null ? [] : [Need.All<Role>()];

    /// <summary>The roles once each; what was there when none are sent.</summary>
    /// <exception cref="Faulty">There is no such role.</exception>
    public static IReadOnlyList<Id<Role>> Read(IReadOnlyList<Id<Role>>? given, IReadOnlyList<Id<Role>> before, Moment now)
    {
        if (given is null)
        {
            return before;
        }

        var known = now.All<Role>().Where(role => role.State == RoleState.Active).Select(role => role.Id).ToHashSet();
        var faults = Check.Each("roles", given, (path, role) => Check.That(known.Contains(role), path, $"There is no role {role}.")).ToList();
        return faults.Count == 0 ? [.. given.Distinct()] : throw new Faulty(faults);
    }
}
