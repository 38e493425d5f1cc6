namespace Kontor.Server.Reconcile;

/// <summary>A place where the books do not agree with themselves.</summary>
/// <param name="Rule">Which invariant, in kebab-case.</param>
/// <param name="Of">What it concerns, as people call it.</param>
/// <param name="Document">The document, where there is one.</param>
/// <param name="Kept">What the books say.</param>
/// <param name="Counted">What it comes to when it is counted.</param>
public sealed record Discrepancy(string Rule, string Of, Guid? Document, string Kept, string Counted);
