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

    /// <summary>Which documents of one owner say the same in a field, such as the orders of a customer under its own order number; the store has an index on both.</summary>
    /// <param name="owner">The property that names the owner.</param>
    /// <param name="ownerId">Whose.</param>
    /// <param name="property">The property that says it.</param>
    /// <param name="text">What it says.</param>
    public static NeedSame Same<T>(string owner, Guid ownerId, string property, string text)
        where T : Document<T>, INamed => new(typeof(T), owner, ownerId, property, text);

    /// <summary>Whether any other document names this one.</summary>
    public static Need Use<T>(Id<T> id)
        where T : Document<T> => new NeedUse(typeof(T), id.Value);
}

public sealed record NeedOne(Type Kind, Guid Id) : Need;

public sealed record NeedNamed(Type Kind, string Property, string Name) : Need;

public sealed record NeedAll(Type Kind) : Need;

public sealed record NeedNumber(string Series) : Need;

public sealed record NeedUse(Type Kind, Guid Id) : Need;

public sealed record NeedSame(Type Kind, string Owner, Guid OwnerId, string Property, string Text) : Need
{
    /// <summary>Whether a document in hand says it.</summary>
    public bool IsSaidBy(Document document) =>
        document.GetType() == Kind
        && Kind.GetProperty(Owner)!.GetValue(document)?.ToString() == OwnerId.ToString()
        && Text.Equals(Kind.GetProperty(Property)!.GetValue(document));

    /// <summary>Those of some documents in hand that say it.</summary>
    public IReadOnlyList<Namesake> Among(IEnumerable<Document> documents) =>
        [.. documents.Where(IsSaidBy).Select(document => new Namesake(document.Key, document.Label, document.StateName))];
}
