using System.Reflection;
using System.Runtime.CompilerServices;
using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Kontor.Server.Store;
using Xunit;

namespace Kontor.Tests.Kernel;

/// <summary>Every table, from the table: each cell of state and verb.</summary>
public sealed class EveryLifecycle
{
    private static readonly Dictionary<Type, Document> Samples = SampleDocuments.Made().GroupBy(one => one.GetType()).ToDictionary(kind => kind.Key, kind => kind.First());

    public static TheoryData<string> Tables => [.. Lifecycles.All.Select(table => table.Plural)];

    /// <summary>Table, verb, state.</summary>
    public static TheoryData<string, string, string> Cells => new(
        from table in Lifecycles.All
        from row in table.Rows
        where !row.Makes
        from state in table.States
        select (table.Plural, row.Verb, state));

    [Theory, MemberData(nameof(Cells))]
    public void Takes_an_act_only_from_the_states_of_its_row(string plural, string verb, string state)
    {
        var table = Lifecycles.Of(plural)!;
        var row = table.Rows.Single(one => !one.Makes && one.Verb == verb);
        var document = In(table, state);
        var before = Memento.Of(document);
        if (row.FromNames.Contains(state))
        {
            var own = (Reason?)row.Act.GetMethod("Refusal", BindingFlags.Public | BindingFlags.Static)?.Invoke(null, [document]);
            Assert.Equal(own, Offered(table, document, row));
            if (own is not null)
            {
                Assert.Equal(own, Refusal(table, document, row));
            }
        }
        else
        {
            var reason = Refusal(table, document, row);
            var (code, says) = OutOfState(table, document, row, state);
            Assert.Equal(code, reason.Code);
            Assert.StartsWith(says, reason.Sentence, StringComparison.Ordinal);
            LeadsOn(table, state, reason.Sentence[says.Length..]);
            Assert.Equal(row.By == Who.Anyone ? reason : null, Offered(table, document, row));
        }

        Assert.Equal(before, Memento.Of(document));
    }

    [Theory, MemberData(nameof(Tables))]
    public void Reaches_every_state(string plural)
    {
        var table = Lifecycles.Of(plural)!;
        var reached = new HashSet<string> { table.StartName };
        while (table.Rows.Where(row => row.ToName is not null && row.FromNames.Any(reached.Contains) && reached.Add(row.ToName!)).Any())
        {
        }

        Assert.Equal(table.States.Order(), reached.Order());
    }

    [Theory, MemberData(nameof(Tables))]
    public void Has_rows_that_live_and_verbs_that_are_its_own(string plural)
    {
        var table = Lifecycles.Of(plural)!;

        Assert.All(table.Rows.Where(row => !row.Makes), row =>
        {
            Assert.NotEmpty(row.FromNames);
            Assert.Equal(row.FromNames.Distinct(), row.FromNames);
        });
        Assert.All(table.Rows.Where(row => row.By == Who.Anyone && row.ToName is not null), row => Assert.DoesNotContain(row.FromNames, from => from == row.ToName));
        var steps = table.Rows.Where(row => !row.Makes).ToList();
        Assert.Equal(steps.Count, steps.Select(row => row.Verb).Distinct().Count());
        Assert.Equal(table.Rows.Count, table.Rows.Select(row => row.Act).Distinct().Count());
        var routed = table.Rows.Where(row => row.By == Who.Anyone).ToList();
        Assert.Equal(routed.Count, routed.Select(row => row.Path).Distinct().Count());
        Assert.Contains(table.Rows, row => row.Makes);
    }

    [Fact]
    public void Has_a_name_of_its_own_in_paths_and_a_document_behind_it()
    {
        Assert.Equal(Lifecycles.All.Count(), Lifecycles.All.Select(table => table.Plural).Distinct().Count());
        var kinds = typeof(Document).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(Document)));
        Assert.Equal(kinds.Select(kind => kind.Name).Order(), Lifecycles.All.Select(table => table.Kind.Name).Order());
        Assert.Equal(
            Lifecycles.All.Sum(table => table.Rows.Count),
            Lifecycles.All.SelectMany(table => table.Rows).Select(row => row.Act).Distinct().Count());
    }

    [Fact]
    public void Has_a_row_for_every_act_there_is()
    {
        var acts = typeof(IAct).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IAct)));

        Assert.Equal(acts.Select(act => act.Name).Order(), Lifecycles.All.SelectMany(table => table.Rows).Select(row => row.Act.Name).Order());
    }

    [Fact]
    public void Has_a_sample_to_be_tried_on()
    {
        Assert.Equal(Lifecycles.All.Select(table => table.Kind.Name).Order(), Samples.Keys.Select(kind => kind.Name).Order());
    }

    [Theory]
    [InlineData("orders", "edit", "Closed", " “Reopen” it first.")]
    [InlineData("orders", "cancel", "Closed", " “Reopen” it first.")]
    [InlineData("orders", "bill", "Closed", " “Reopen” it first.")]
    [InlineData("orders", "ship", "Cancelled", " “Duplicate” it, if it is wanted again.")]
    [InlineData("orders", "reopen", "Created", "")]
    [InlineData("invoices", "credit", "Ready", " “Discard” it instead.")]
    [InlineData("invoices", "pay", "Ready", " “Send” it first.")]
    [InlineData("invoices", "edit", "Sent", " “Credit” it instead.")]
    [InlineData("invoices", "discard", "Sent", " “Credit” it instead.")]
    [InlineData("offers", "accept", "Expired", " “Revise” it instead.")]
    [InlineData("offers", "accept", "Open", " “Send” it first.")]
    [InlineData("activities", "edit", "Done", " “Reopen” it first.")]
    [InlineData("shipments", "edit", "Confirmed", "")]
    public void Names_the_way_out_of_a_state_where_there_is_one(string plural, string verb, string state, string way)
    {
        var table = Lifecycles.Of(plural)!;

        var said = Refusal(table, In(table, state), table.Rows.Single(one => !one.Makes && one.Verb == verb)).Sentence;

        Assert.EndsWith("." + way, said, StringComparison.Ordinal);
    }

    private static Document In(Lifecycle table, string state)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(Memento.Of(Samples[table.Kind]))!.AsObject();
        json["state"] = state;
        return Memento.Restore(table.Kind, json, 1);
    }

    private static Reason? Offered(Lifecycle table, Document document, Row row) =>
        table.Offers(document).SingleOrDefault(offer => offer.Row == row)?.Refusal;

    /// <summary>Whatever the body says: it is not even looked at.</summary>
    private static Reason Refusal(Lifecycle table, Document document, Row row) =>
        Assert.Throws<Refused>(() => table.Take(document, (IAct)RuntimeHelpers.GetUninitializedObject(row.Act), new TestMoment())).Reason;

    /// <summary>A way out is an act that people may take in this very state.</summary>
    private static void LeadsOn(Lifecycle table, string state, string way)
    {
        if (way.Length > 0)
        {
            var verb = way.Split('“', '”')[1].ToLowerInvariant().Replace(' ', '-');
            Assert.Contains(table.Rows, row => row.By == Who.Anyone && row.Verb == verb && row.FromNames.Contains(state));
        }
    }

    /// <summary>The words of the refusal, written down here once more.</summary>
    private static Reason OutOfState(Lifecycle table, Document document, Row row, string state)
    {
        var noun = char.ToUpperInvariant(table.Noun[0]) + table.Noun[1..];
        return row.ToName == state
            ? new Reason($"already-{Kebab(state)}", $"{noun} {document.Label} is already {Spaced(state)}.")
            : new Reason(
                $"{table.Noun.Replace(' ', '-')}-{Kebab(state)}",
                $"{noun} {document.Label} is {Spaced(state)}; “{row.Verb.Replace('-', ' ')}” needs it to be {Words.Or(row.FromNames.Select(Spaced))}.");
    }

    private static string Kebab(string name) => Spaced(name).Replace(' ', '-');

    private static string Spaced(string name) => string.Concat(name.Select((letter, index) => char.IsUpper(letter) ? (index > 0 ? " " : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
