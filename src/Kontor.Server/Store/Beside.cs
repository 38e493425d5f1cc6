using Kontor.Domain.Kernel;

namespace Kontor.Server.Store;

/// <summary>What some acts need besides the documents: a check against what only the server knows, or a secret that no document may hold.</summary>
public abstract class Beside
{
    /// <summary>The acts it goes with, when a command takes them.</summary>
    public abstract IReadOnlyList<Type> Acts { get; }

    /// <summary>Completes a command, before anything is loaded or locked.</summary>
    /// <exception cref="Faulty">The body cannot be used.</exception>
    /// <exception cref="Forbidden">The person may not.</exception>
    public abstract Task<Command> Prepare(Command command, CancellationToken stop);
}
