using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Kontor.Domain.People;
using Kontor.Server.Store;

namespace Kontor.Server.Access;

/// <summary>Every permission there is, from the tables of the documents: a role cannot name what no act asks for.</summary>
public sealed class KnownPermissions : Beside
{
    /// <summary>What is asked for beside the acts on documents and the reading of them.</summary>
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["stock.read"] = "See what is in stock and how it moved.",
        ["orders.choose-type"] = "Place an order of another type than the default one.",
        ["payments.refund-otherwise"] = "Pay back by another method than the refund rules allow, with a reason.",
        ["number-series.read"] = "See the series of numbers, and whether the gapless ones have gaps.",
        ["outbox.read"] = "See what waits to leave the house, and what has left.",
        ["reconcile.read"] = "See whether the books agree.",
    };

    /// <summary>Each with a sentence.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new SortedDictionary<string, string>(Derived(), StringComparer.Ordinal);

    public override IReadOnlyList<Type> Acts { get; } = [typeof(AddRole), typeof(EditRole)];

    /// <summary>Whether a permission or a pattern of a role means anything here.</summary>
    public static bool Has(string permission) => Meant(permission).Any();

    /// <summary>The permissions that a permission or a pattern of a role stands for.</summary>
    public static IEnumerable<string> Meant(string permission)
    {
        var alone = new Person(Actor.House, new HashSet<string> { permission });
        return All.Keys.Where(alone.May);
    }

    public override Task<Command> Prepare(Command command, CancellationToken stop)
    {
        var faults = Check.Each("permissions", ((RoleFields)command.Act).Permissions, (path, permission) => Check.That(
            Has(permission), path, $"There is no permission “{permission}”. GET /permissions lists them all.")).ToList();
        return faults.Count == 0 ? Task.FromResult(command) : throw new Faulty(faults);
    }

    private static Dictionary<string, string> Derived()
    {
        var all = new Dictionary<string, string>(Others, StringComparer.Ordinal);
        foreach (var table in Lifecycles.All)
        {
            all[table.Plural + ".read"] = $"See {table.Plural.Replace('-', ' ')}, their journal and what may be done to them.";
            foreach (var row in table.Rows.Where(row => row.By == Who.Anyone))
            {
                all[$"{table.Plural}.{row.Verb}"] = row.Makes
                    ? $"Make {Article(table.Noun)}."
                    : $"Do “{row.Verb.Replace('-', ' ')}” to {Article(table.Noun)}.";
            }
        }

        return all;
    }

    private static string Article(string noun) => ("aeiou".Contains(noun[0]) && !noun.StartsWith("us", StringComparison.Ordinal) ? "an " : "a ") + noun;
}
