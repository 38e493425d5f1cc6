namespace Kontor.Domain.Kernel;

/// <summary>The life of a <typeparamref name="TDocument"/>.</summary>
public sealed class Lifecycle<TDocument, TState> : Lifecycle
    where TDocument : Document<TDocument, TState>
    where TState : struct, Enum
{
    private readonly Dictionary<Type, Row<TDocument, TState>> steps;
    private readonly TState start;

    public Lifecycle(TState start, IReadOnlyList<Row<TDocument, TState>> rows, string? plural = null, Type? again = null)
    {
        this.start = start;
        Noun = Words.Spaced(typeof(TDocument).Name);
        Plural = plural ?? Words.Kebab(typeof(TDocument).Name) + "s";
        steps = rows.ToDictionary(row => row.Act);
        Rows = rows;
        Again = again is null ? null : RowOf(again);
    }

    public override Type Kind => typeof(TDocument);

    public override string Plural { get; }

    public override string Noun { get; }

    public override IReadOnlyList<Row> Rows { get; }

    public override IReadOnlyList<string> States { get; } = Enum.GetNames<TState>();

    public override Row? Again { get; }

    public override string StartName => start.ToString();

    /// <summary>
    /// A row: the act may be taken from these states, and leads to that one. Without <paramref name="to"/> the document stays. What has
    /// a path of its own makes documents of that name, unless it says what it <paramref name="answers"/>: nothing for the document itself.
    /// It may always take a permission <paramref name="also"/>, beyond its own. Where it cannot be taken, another act may be taken <paramref name="instead"/>.
    /// </summary>
    public static Row<TDocument, TState> Step<TAct>(TState[] from, TState? to = null, Who by = Who.Anyone, string? path = null, bool looksBeyond = false, string? answers = null, string? also = null, Type? instead = null)
        where TAct : IAct<TDocument>
    {
        var verb = Words.Verb(typeof(TAct).Name, typeof(TDocument).Name);
        return new Row<TDocument, TState>(typeof(TAct), verb, by, path ?? verb, looksBeyond, (answers ?? path) is { Length: > 0 } made ? made : null, also, instead, TAct.Least, from, to)
        {
            Refusal = TAct.Refusal,
            RefusalTo = TAct.RefusalTo,
            AlsoNeeds = also is null ? TAct.AlsoNeeds : document => [new Permit(also, $"“{Words.Sentence(verb.Replace('-', ' '))}”"), .. TAct.AlsoNeeds(document)],
            LooksBeyondNow = looksBeyond ? TAct.LooksBeyond : _ => false,
            Needs = (document, act) => ((TAct)act).Needs(document!),
            Apply = (document, act, now) => ((TAct)act).Apply(document, now),
        };
    }

    /// <summary>A row that makes the document.</summary>
    public static Row<TDocument, TState> Make<TMake>(Who by = Who.Anyone)
        where TMake : IMake<TDocument> =>
        new Row<TDocument, TState>(typeof(TMake), "create", by, "", looksBeyond: false, answers: null, also: null, instead: null, least: null, from: null, to: null)
        {
            Needs = (_, act) => ((TMake)act).Needs(),
            Create = (act, now) => ((TMake)act).Make(now),
        };

    public override IEnumerable<Choice> Offers(Document document) => Choices((TDocument)document, (_, _) => null);

    public override IEnumerable<Choice> Offers(Document document, Actor by, Func<string, bool> may) => Choices(
        (TDocument)document,
        (step, typed) => may(PermissionOf(step))
            ? step.RefusalTo(typed, by) ?? step.AlsoNeeds(typed).FirstOrDefault(permit => !may(permit.Permission))?.Missing
            : new Permit(PermissionOf(step)).Missing);

    public override void Admit(Document document, Row row, Actor by, Func<string, bool> may)
    {
        var (typed, step) = ((TDocument)document, (Row<TDocument, TState>)row);
        if ((Refusal(step, typed) ?? step.RefusalTo(typed, by)) is { } reason)
        {
            throw new Refused(reason);
        }

        foreach (var permit in step.AlsoNeeds(typed))
        {
            permit.Require(may);
        }
    }

    public override IEnumerable<Need> Needs(Document? document, IAct act) => StepOf(act).Needs((TDocument?)document, act);

    public override IReadOnlyList<Fact> Take(Document document, IAct act, Moment now)
    {
        var typed = (TDocument)document;
        var step = StepOf(act);
        Admit(document, step, now.By, now.May);
        var facts = step.Apply!(typed, act, now).ToList();
        if (step.To is { } to)
        {
            typed.State = to;
        }

        facts.AddRange(typed.Settle());
        return facts;
    }

    public override (Document Document, IReadOnlyList<Fact> Facts) Make(IAct make, Moment now)
    {
        var made = StepOf(make).Create!(make, now);
        made.Document.State = start;
        return (made.Document, [.. made.Facts, .. made.Document.Settle()]);
    }

    private IEnumerable<Choice> Choices(TDocument document, Func<Row<TDocument, TState>, TDocument, Reason?> personal) =>
        from step in steps.Values
        where step is { Makes: false, By: Who.Anyone }
        let reason = Refusal(step, document) ?? personal(step, document)
        select new Choice(step, reason, reason is null && step.LooksBeyondNow(document));

    private Row<TDocument, TState> StepOf(IAct act) => (Row<TDocument, TState>)RowOf(act.GetType());

    private Reason? Refusal(Row<TDocument, TState> step, TDocument document) =>
        step.From!.Contains(document.State) ? step.Refusal?.Invoke(document) : OutOfState(step, document);

    private Reason OutOfState(Row<TDocument, TState> step, TDocument document)
    {
        var state = Words.Spaced(document.StateName);
        return step.To is { } to && document.State.Equals(to)
            ? new Reason($"already-{Words.Kebab(to.ToString())}", $"{Words.Sentence(Noun)} {document.Label} is already {state}.")
            : new Reason(
                $"{Words.Kebab(typeof(TDocument).Name)}-{Words.Kebab(document.StateName)}",
                $"{Words.Sentence(Noun)} {document.Label} is {state}; “{step.Verb.Replace('-', ' ')}” needs it to be {Words.Or(step.FromNames.Select(Words.Spaced))}.{WayOut.Of(this, step, document.StateName)}");
    }
}
