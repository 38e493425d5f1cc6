namespace Kontor.Domain.Kernel;

/// <summary>What an act may know of the world: the time, who acts, the numbers it asked for and the documents it named.</summary>
public abstract class Moment
{
    /// <summary>The instant, UTC.</summary>
    public abstract DateTime Instant { get; }

    /// <summary>The business day in the organisation's time zone (rule 24).</summary>
    public abstract DateOnly Today { get; }

    /// <summary>Who acts.</summary>
    public abstract Actor By { get; }

    /// <summary>Whether who acts has a permission beyond the act's own, such as <c>orders.choose-type</c>.</summary>
    public virtual bool May(string permission) => true;

    /// <summary>Who acts must have it: the one way to ask for a permission beyond the act's own.</summary>
    /// <exception cref="Forbidden">It is missing.</exception>
    public void Require(Permit permit) => permit.Require(May);

    /// <summary>What is asked is only looked at: it needs no confirmation.</summary>
    public virtual bool IsRehearsal => false;

    /// <summary>A new identity, ordered in time.</summary>
    public abstract Id<T> NewId<T>();

    /// <summary>The document that the act named in its needs.</summary>
    public abstract T The<T>(Id<T> id)
        where T : Document<T>;

    /// <summary>The document that the act named in its needs, or nothing where there is none of that id.</summary>
    public abstract T? Find<T>(Id<T> id)
        where T : Document<T>;

    /// <summary>The document with this code or name, which the act named in its needs.</summary>
    public abstract T? Named<T>(string name)
        where T : Document<T>, INamed;

    /// <summary>All documents of a kind of reference data, such as the tax rates.</summary>
    public abstract IReadOnlyList<T> All<T>()
        where T : Document<T>, IReference;

    /// <summary>The next number of a series, which the act named in its needs. A rehearsal gets a placeholder.</summary>
    public abstract string Number(string series);

    /// <summary>The documents that say the same as the act asked in its needs.</summary>
    public abstract IReadOnlyList<Namesake> Same(NeedSame asked);

    /// <summary>Whether any other document names this one. The act must have named the question in its needs.</summary>
    public abstract bool IsUsed<T>(Id<T> id)
        where T : Document<T>;
}

/// <summary>Who acts: a person, a program with a key, or the house itself.</summary>
/// <param name="Id">The user's or the key's id; empty for the house.</param>
/// <param name="Name">As the journal shows it.</param>
public sealed record Actor(Guid Id, string Name)
{
    /// <summary>What runs by itself.</summary>
    public static Actor House { get; } = new(Guid.Empty, "Kontor");
}

/// <summary>A document that says the same as another.</summary>
/// <param name="Key">Its id.</param>
/// <param name="Name">Its code or number.</param>
/// <param name="State">Where it stands in its life.</param>
public sealed record Namesake(Guid Key, string Name, string State);

/// <summary>Few, seldom changed, read by every act: kept in memory by the Desk.</summary>
public interface IReference;

/// <summary>Found by a code or a name that people know, unique in its kind.</summary>
public interface INamed
{
    /// <summary>The property that holds the code.</summary>
    static abstract string NamedBy { get; }
}

/// <summary>Counted by many at once: the Desk locks the rows, in the order of their ids, before an act sees them.</summary>
public interface ICounted;
