using Kontor.Domain.Kernel;

namespace Kontor.Server.Store;

/// <summary>What came of a command.</summary>
/// <param name="Answer">The documents that answer it: the one acted on, or those it made.</param>
/// <param name="Changes">Every document that changed, in the order it happened.</param>
/// <param name="Warnings">What the person should know.</param>
/// <param name="Messages">What leaves the house after the commit.</param>
/// <param name="Replayed">The same request was answered before; nothing was done again.</param>
public sealed record Outcome(
    IReadOnlyList<Document> Answer,
    IReadOnlyList<DocumentChange> Changes,
    IReadOnlyList<Warned> Warnings,
    IReadOnlyList<Dispatch> Messages,
    bool Replayed = false)
{
    /// <summary>A name and a value that this answer tells and that nothing keeps, such as a new key.</summary>
    public KeyValuePair<string, string>? Told { get; init; }
}

/// <summary>Nobody is signed in, or the key is not (or no longer) good.</summary>
public sealed class Unauthenticated(string sentence) : Exception(sentence);

/// <summary>There is no such document.</summary>
public sealed class Missing(string noun, string id) : Exception($"There is no {noun} {id}.");

/// <summary>Somebody was faster: the document has changed since the caller saw it.</summary>
public sealed class Stale(Document now, string by, DateTime at)
    : Exception($"{by} changed {now.Label} at {at:yyyy-MM-dd HH:mm} UTC; it is now version {now.Version}. Look at it again before you change it.")
{
    public Document Now { get; } = now;
}

/// <summary>The key was used for another request.</summary>
public sealed class KeyReused() : Exception("This Idempotency-Key (or externalKey) was used for another request. The same key must come with the same body.");
