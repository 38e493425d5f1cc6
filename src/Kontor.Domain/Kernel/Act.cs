namespace Kontor.Domain.Kernel;

/// <summary>The body of a request that changes something; the same for HTTP, screens, jobs and agents.</summary>
public interface IAct;

/// <summary>An act whose request is a file instead of fields: its module takes the file in and says the rest.</summary>
public interface IFromFile : IAct;

/// <summary>Something that may be done to a <typeparamref name="TDocument"/>: the body, the condition and the effect.</summary>
public interface IAct<TDocument> : IAct
    where TDocument : Document<TDocument>
{
    /// <summary>Why it cannot be done to this document, whatever the body says; nothing when it can.</summary>
    static virtual Reason? Refusal(TDocument document) => null;

    /// <summary>Why it cannot be done to this document by this person, whatever the body says; nothing when it can.</summary>
    static virtual Reason? RefusalTo(TDocument document, Actor by) => null;

    /// <summary>The permissions that it takes beyond its own as this document stands, whatever the body says.</summary>
    static virtual IEnumerable<Permit> AlsoNeeds(TDocument document) => [];

    /// <summary>Whether its outcome depends on other documents too as this one stands; asked only where its row says that it may.</summary>
    static virtual bool LooksBeyond(TDocument document) => true;

    /// <summary>It with the least that it needs, where its defaults are not enough: so it is rehearsed to tell whether it may be taken.</summary>
    static virtual IAct? Least => null;

    /// <summary>What else the act must see.</summary>
    IEnumerable<Need> Needs(TDocument document) => [];

    /// <summary>Does it, and tells what happened.</summary>
    IEnumerable<Fact> Apply(TDocument document, Moment now);
}

/// <summary>Makes a new <typeparamref name="TDocument"/>.</summary>
public interface IMake<TDocument> : IAct
    where TDocument : Document<TDocument>
{
    /// <summary>What the making must see.</summary>
    IEnumerable<Need> Needs() => [];

    /// <summary>Makes it, and tells what happened.</summary>
    Made<TDocument> Make(Moment now);
}

/// <summary>A new document and what its making means to others.</summary>
public sealed record Made<TDocument>(TDocument Document, params Fact[] Facts)
    where TDocument : Document<TDocument>;
