using Kontor.Domain.Kernel;

namespace Kontor.Server.Store;

/// <summary>Who asks, and what they may.</summary>
/// <param name="Actor">As the journal names them.</param>
/// <param name="Permissions">Such as <c>orders.approve</c>, <c>orders.*</c> or <c>*.read</c>; <c>*</c> is everything.</param>
public sealed record Person(Actor Actor, IReadOnlySet<string> Permissions)
{
    // Asked for every button of every page, so the patterns are taken apart once.
    private readonly bool all = Permissions.Contains("*");
    private readonly HashSet<string> areas = [.. Permissions.Where(one => one.EndsWith(".*", StringComparison.Ordinal)).Select(one => one[..^2])];
    private readonly HashSet<string> verbs = [.. Permissions.Where(one => one.StartsWith("*.", StringComparison.Ordinal)).Select(one => one[2..])];

    /// <summary>What runs by itself may do what its errand says.</summary>
    public static Person House { get; } = new(Actor.House, new HashSet<string> { "*" });

    public bool May(string permission)
    {
        if (all || Permissions.Contains(permission))
        {
            return true;
        }

        var dot = permission.LastIndexOf('.');
        return dot > 0
            && (areas.GetAlternateLookup<ReadOnlySpan<char>>().Contains(permission.AsSpan(0, dot))
                || verbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(permission.AsSpan(dot + 1)));
    }
}
