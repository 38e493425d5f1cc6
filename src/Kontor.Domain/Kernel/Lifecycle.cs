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

    /// <summary>The row that makes the like of what has ended; nothing where there is none.</summary>
    public abstract Row? Again { get; }

    /// <summary>What may be done to the document now, each act with its refusal if it has one.</summary>
    public abstract IEnumerable<Choice> Offers(Document document);

    /// <summary>What this person may do to the document now: also where it is theirs to leave, and where a permission is missing.</summary>
    public abstract IEnumerable<Choice> Offers(Document document, Actor by, Func<string, bool> may);

    /// <summary>Sees that a row may be taken by this person, who has the permission for it.</summary>
    /// <exception cref="Refused">The state, the document or the person is against it.</exception>
    /// <exception cref="Forbidden">A permission is missing that it takes beyond its own.</exception>
    public abstract void Admit(Document document, Row row, Actor by, Func<string, bool> may);

    /// <summary>The permission that a row takes.</summary>
    public string PermissionOf(Row row) => $"{Plural}.{row.Verb}";

    public abstract IEnumerable<Need> Needs(Document? document, IAct act);

    /// <summary>Takes an act: checks the state and the refusal, applies it, moves the state, and computes the progress.</summary>
    /// <exception cref="Refused">It cannot be done; the document must not be saved.</exception>
    /// <exception cref="Forbidden">A permission is missing that it takes beyond its own.</exception>
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
/// <param name="LooksBeyond">Nothing here is against it, but other documents may be.</param>
public sealed record Choice(Row Row, Reason? Refusal, bool LooksBeyond);
