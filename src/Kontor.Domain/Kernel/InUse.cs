namespace Kontor.Domain.Kernel;

/// <summary>Why something that other documents name is not deleted, and the way out.</summary>
public static class InUse
{
    /// <param name="document">What is to go.</param>
    /// <param name="now">Knows what is used.</param>
    /// <param name="alsoBy">Something names it in a way that only its module knows.</param>
    /// <exception cref="Refused">Another document names this one.</exception>
    public static void Refuse<T>(T document, Moment now, bool alsoBy = false)
        where T : Document<T>
    {
        if (alsoBy || now.IsUsed(document.Id))
        {
            throw new Refused(
                "in-use",
                $"{Words.Sentence(Words.Spaced(typeof(T).Name))} {document.Label} is in use and cannot be deleted. Deactivate it instead: what names it stays, nothing new can name it.");
        }
    }
}
