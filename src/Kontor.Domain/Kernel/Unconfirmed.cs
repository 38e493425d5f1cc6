namespace Kontor.Domain.Kernel;

/// <summary>What is asked cannot be taken back, and was not said with its confirmation: nothing has changed.</summary>
public sealed class Unconfirmed(string code, string sentence) : Exception(sentence)
{
    public Reason Reason { get; } = new(code, sentence);
}
