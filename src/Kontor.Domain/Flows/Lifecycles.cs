using System.Reflection;
using Kontor.Domain.Kernel;

namespace Kontor.Domain.Flows;

/// <summary>Every kind of document's table, found by itself: a new kind needs no list to be changed.</summary>
public static class Lifecycles
{
    private static readonly Dictionary<Type, Lifecycle> ByKind = typeof(Lifecycles).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Lifecycle", StringComparison.Ordinal))
        .Select(type => type.GetProperty("Table", BindingFlags.Public | BindingFlags.Static)!.GetValue(null))
        .Cast<Lifecycle>()
        .ToDictionary(table => table.Kind);

    private static readonly Dictionary<string, Lifecycle> ByPlural = ByKind.Values.ToDictionary(table => table.Plural, StringComparer.Ordinal);

    public static IEnumerable<Lifecycle> All => ByKind.Values.OrderBy(table => table.Plural, StringComparer.Ordinal);

    public static Lifecycle Of(Type kind) => ByKind[kind];

    /// <summary>The table of a kind by its name in paths; nothing when there is none.</summary>
    public static Lifecycle? Of(string plural) => ByPlural.GetValueOrDefault(plural);
}
