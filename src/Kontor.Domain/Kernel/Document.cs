namespace Kontor.Domain.Kernel;

/// <summary>A thing with a life: it is made by an act, changed only by acts, and every change is in the journal.</summary>
public abstract class Document
{
    /// <summary>Counts the saved changes, from 1. A writer who saw an older version is told who was faster.</summary>
    public long Version { get; internal set; }

    /// <summary>The id without its kind, for the Desk and the journal.</summary>
    public abstract Guid Key { get; }

    /// <summary>Where the document stands in its life, as its table names it.</summary>
    public abstract string StateName { get; }

    /// <summary>What people call it: its number, or its name.</summary>
    public abstract string Label { get; }

    /// <summary>Computes what follows from the quantities (progress, totals, reservations) and tells what others must know of it. The lifecycle calls it after every act.</summary>
    internal virtual IEnumerable<Fact> Settle() => [];

    /// <summary>The Desk counts a saved change.</summary>
    public void Count() => Version++;
}

/// <summary>A document that other documents may name by its id.</summary>
/// <typeparam name="TSelf">The kind itself.</typeparam>
public abstract class Document<TSelf> : Document
    where TSelf : Document<TSelf>
{
    /// <summary>The identity, given when the document is made.</summary>
    public Id<TSelf> Id { get; internal set; }

    public sealed override Guid Key => Id.Value;
}

/// <summary>A document whose decisions move along a table of states.</summary>
public abstract class Document<TSelf, TState> : Document<TSelf>
    where TSelf : Document<TSelf, TState>
    where TState : struct, Enum
{
    /// <summary>The last decision taken; progress (delivered, invoiced, paid) is computed beside it.</summary>
    public TState State { get; internal set; }

    public sealed override string StateName => State.ToString();
}
