using System.Text.RegularExpressions;
using Kontor.Domain.Kernel;

namespace Kontor.Domain.People;

/// <summary>What may be said of a role; a field not sent stays.</summary>
public abstract partial record RoleFields : IChecked
{
    public string? Name { get; init; }

    public IReadOnlyList<string>? Permissions { get; init; }

    public virtual IEnumerable<Fault> Faults() =>
    [
        .. Check.Filled("name", Name, 100),
        .. Check.Each("permissions", Permissions, (path, permission) => Check.That(
            permission == "*" || (Permission().IsMatch(permission) && permission != "*.*"),
            path,
            $"“{permission}” is not a permission. It is written like orders.approve, orders.* or *.read.")),
    ];

    internal void Fill(Role role)
    {
        role.Name = Change.Text(role.Name, Name);
        role.Permissions = Permissions is null ? role.Permissions : [.. Permissions.Distinct().Order(StringComparer.Ordinal)];
    }

    /// <exception cref="Faulty">It would be a second administrators' role.</exception>
    internal void RefuseEverything()
    {
        if (Permissions?.Contains("*") == true)
        {
            throw new Faulty("permissions", "“*” belongs to the administrators' role alone; name the areas, such as orders.* and *.read.");
        }
    }

    [GeneratedRegex(@"^(\*|[a-z]+(-[a-z]+)*)\.(\*|[a-z]+(-[a-z]+)*)$")]
    private static partial Regex Permission();
}
