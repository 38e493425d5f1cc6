namespace Kontor.Domain.Kernel;

/// <summary>What an act must have before it can be taken; the Desk fetches the needs of many acts together.</summary>
public abstract record Need
{
    /// <summary>A document, to read.</summary>
    public static Need Of<T>(Id<T> id)
        where T : Document<T> => new NeedOne(typeof(T), id.Value);

    /// <summary>A document by its code.</summary>
    public static Need Named<T>(string name)
        where T : Document<T>, INamed => new NeedNamed(typeof(T), T.NamedBy, name);

    /// <summary>All of a kind of reference data.</summary>
    public static Need All<T>()
        where T : Document<T>, IReference => new NeedAll(typeof(T));

    /// <summary>The next number of a series, taken in the same transaction.</summary>
    public static Need Number(string series) => new NeedNumber(series);

    /// <summary>Whether any other document names this one.</summary>
    public static Need Use<T>(Id<T> id)
        where T : Document<T> => new NeedUse(typeof(T), id.Value);
}

public sealed record NeedOne(Type Kind, Guid Id) : Need;

public sealed record NeedNamed(Type Kind, string Property, string Name) : Need;

public sealed record NeedAll(Type Kind) : Need;

public sealed record NeedNumber(string Series) : Need;

public sealed record NeedUse(Type Kind, Guid Id) : Need;
