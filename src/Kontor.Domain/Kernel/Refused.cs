namespace Kontor.Domain.Kernel;

/// <summary>An act was refused: nothing has changed, and the reason is for people and programs alike.</summary>
public sealed class Refused(Reason reason) : Exception(reason.Sentence)
{
    public Refused(string code, string sentence)
        : this(new Reason(code, sentence))
    {
    }

    public Reason Reason { get; } = reason.Code != Permit.Code
        ? reason
        : throw new ArgumentException("A missing permission is no refusal: ask for it by Moment.Require.", nameof(reason));

    /// <summary>Who was faster, in a sentence; nothing where nobody was. It stands beside the reason, which is the same for all.</summary>
    public string? First { get; init; }
}
