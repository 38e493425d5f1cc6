namespace Kontor.Domain.Kernel;

/// <summary>Why something that other documents name is not deleted, and the way out.</summary>
public static class InUse
{
    /// <exception cref="Refused">Another document names this one.</exception>
    public static void Refuse<T>(T document, Moment now)
        where T : Document<T>
    {
        if (now.IsUsed(document.Id))
        {
            throw new Refused(
                "in-use",
                $"{Words.Sentence(Words.Spaced(typeof(T).Name))} {document.Label} is in use and cannot be deleted. Deactivate it instead: what names it stays, nothing new can name it.");
        }
    }
}
