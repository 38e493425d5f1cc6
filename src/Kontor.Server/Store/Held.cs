using Kontor.Domain.Kernel;

namespace Kontor.Server.Store;

/// <summary>A document in a session's hands: how it was, and by which act it was first touched.</summary>
internal sealed class Held(Document document, byte[]? before)
{
    public Document Document { get; } = document;

    public byte[]? Before { get; } = before;

    public string? Verb { get; private set; }

    public string? Cause { get; private set; }

    public int Order { get; private set; }

    public void Touch(string verb, string? cause, ref int touched)
    {
        if (Verb is null)
        {
            (Verb, Cause, Order) = (verb, cause, touched++);
        }
    }
}
