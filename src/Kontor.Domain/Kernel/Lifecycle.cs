namespace Kontor.Domain.Kernel;

/// <summary>A document's whole life as one table, from which verbs, buttons, permissions, diagrams and tests are derived.</summary>
public abstract class Lifecycle
{
    /// <summary>The kind of document.</summary>
    public abstract Type Kind { get; }

    /// <summary>The kind's name in paths and permissions, such as <c>purchase-orders</c>.</summary>
    public abstract string Plural { get; }

    /// <summary>The kind's name in a sentence, such as <c>purchase order</c>.</summary>
    public abstract string Noun { get; }

    public abstract IReadOnlyList<Row> Rows { get; }

    public abstract IReadOnlyList<string> States { get; }

    public abstract string StartName { get; }

    /// <summary>What may be done to the document now, each act with its refusal if it has one.</summary>
    public abstract IEnumerable<Choice> Offers(Document document);

    public abstract IEnumerable<Need> Needs(Document? document, IAct act);

    /// <summary>Takes an act: checks the state and the refusal, applies it, moves the state, and computes the progress.</summary>
    /// <exception cref="Refused">It cannot be done; the document must not be saved.</exception>
    public abstract IReadOnlyList<Fact> Take(Document document, IAct act, Moment now);

    /// <summary>Makes a document.</summary>
    public abstract (Document Document, IReadOnlyList<Fact> Facts) Make(IAct make, Moment now);

    /// <summary>The row of an act's type.</summary>
    public Row RowOf(Type act) =>
        Rows.FirstOrDefault(row => row.Act == act)
        ?? throw new InvalidOperationException($"{act.Name} is not in the table of {Plural}.");
}

/// <summary>What may be done to a document now.</summary>
/// <param name="Row">The row of the table.</param>
/// <param name="Refusal">Why not, or nothing when it may.</param>
public sealed record Choice(Row Row, Reason? Refusal);
