using System.Text;
using System.Text.Json.Nodes;
using Kontor.Domain.Kernel;

namespace Kontor.Server.Store;

/// <summary>How one document changed.</summary>
/// <param name="document">The document as it is now.</param>
/// <param name="before">Its state before; nothing when it is new.</param>
/// <param name="after">Its state now.</param>
/// <param name="verb">The first act on it.</param>
public sealed class DocumentChange(Document document, byte[]? before, byte[] after, string verb)
{
    private readonly Lazy<JsonObject?> was = new(() => before is null ? null : LeftOut.Whole(document.GetType(), JsonNode.Parse(before)!.AsObject()));
    private readonly Lazy<JsonObject> now = new(() => LeftOut.Whole(document.GetType(), JsonNode.Parse(after)!.AsObject()));

    public Document Document => document;

    public string Verb => verb;

    /// <summary>What obliged it; nothing when it was asked for.</summary>
    public string? Cause { get; init; }

    public JsonObject? Before => was.Value;

    public JsonObject After => now.Value;

    /// <summary>What became different; the whole state when it is new.</summary>
    public JsonObject Difference => before is null ? After : LeftOut.Changed(document.GetType(), Patch.Between(before, after) ?? []);

    /// <summary>The difference as the journal keeps it.</summary>
    public string Text => before is null ? Encoding.UTF8.GetString(after) : Difference.ToJsonString(Memento.Options);
}
