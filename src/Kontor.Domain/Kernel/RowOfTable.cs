namespace Kontor.Domain.Kernel;

/// <summary>One row of the life of a <typeparamref name="TDocument"/>, with the act's own condition and effect.</summary>
public sealed class Row<TDocument, TState> : Row
    where TDocument : Document<TDocument, TState>
    where TState : struct, Enum
{
    internal Row(Type act, string verb, Who by, string path, bool looksBeyond, string? answers, string? also, Type? instead, IAct? least, TState[]? from, TState? to)
        : base(act, verb, by, path, looksBeyond, answers, also, instead, least)
    {
        From = from;
        To = to;
        FromNames = from is null ? [] : [.. from.Select(state => state.ToString())];
    }

    public override bool Makes => From is null;

    public override IReadOnlyList<string> FromNames { get; }

    public override string? ToName => To?.ToString();

    internal TState[]? From { get; }

    internal TState? To { get; }

    internal Func<TDocument, Reason?>? Refusal { get; init; }

    internal Func<TDocument, Actor, Reason?> RefusalTo { get; init; } = (_, _) => null;

    internal Func<TDocument, IEnumerable<Permit>> AlsoNeeds { get; init; } = _ => [];

    internal Func<TDocument, bool> LooksBeyondNow { get; init; } = _ => false;

    internal Func<TDocument?, IAct, IEnumerable<Need>> Needs { get; init; } = (_, _) => [];

    internal Func<TDocument, IAct, Moment, IEnumerable<Fact>>? Apply { get; init; }

    internal Func<IAct, Moment, Made<TDocument>>? Create { get; init; }
}
