namespace Kontor.Domain.Kernel;

/// <summary>Something that has happened, in the past tense; what it obliges others to do stands in WhatFollows.</summary>
public abstract record Fact;

/// <summary>A fact that is a row of an append-only book, such as a stock move: kept for ever, never changed.</summary>
public abstract record Entry : Fact;

/// <summary>A document was issued under its number: its content is kept, with a hash, as it was at that moment (rule 11).</summary>
public interface IIssues
{
    /// <summary>The document that was issued.</summary>
    Document Issued { get; }
}

/// <summary>What a document said of a person is taken out of its past too; that something was done stays (rule 27).</summary>
public interface IErases
{
    /// <summary>The document that forgets.</summary>
    Document Erased { get; }

    /// <summary>The members of its state that told of the person.</summary>
    IReadOnlyList<string> Members { get; }
}

/// <summary>A message that leaves the house after the commit: kept in the outbox in the same transaction.</summary>
public interface ISends
{
    /// <summary>What is sent, to whom, about which document.</summary>
    Dispatch Dispatch { get; }
}

/// <summary>A message to the outside.</summary>
/// <param name="Channel">How it leaves, such as <c>mail</c>.</param>
/// <param name="To">The receivers.</param>
/// <param name="Subject">One line that says what it is about.</param>
/// <param name="About">The document it carries.</param>
public sealed record Dispatch(string Channel, IReadOnlyList<string> To, string Subject, Document About);

/// <summary>Not a refusal, but something the person should know; the answer carries it.</summary>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Sentence">For people.</param>
public sealed record Warned(string Code, string Sentence) : Fact;
