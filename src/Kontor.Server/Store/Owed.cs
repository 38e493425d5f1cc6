using Kontor.Domain.Kernel;

namespace Kontor.Server.Store;

/// <summary>An errand on the way of a command, and what obliged it.</summary>
internal sealed record Owed(Errand Errand, string? Cause, Root Root);

/// <summary>The document that a command was on, or made, and all that were made on its way.</summary>
internal sealed class Root
{
    public Document? Document { get; set; }

    public List<Document> Made { get; } = [];
}
