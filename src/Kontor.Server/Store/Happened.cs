using Kontor.Domain.Kernel;

namespace Kontor.Server.Store;

/// <summary>What the facts of a session mean beside the documents: warnings, messages, papers issued, persons forgotten.</summary>
internal sealed class Happened
{
    public List<Warned> Warnings { get; } = [];

    public List<Dispatch> Messages { get; } = [];

    public List<Document> Issued { get; } = [];

    public List<IErases> Erased { get; } = [];

    public void Note(Fact fact)
    {
        if (fact is Warned warned)
        {
            Warnings.Add(warned);
        }

        if (fact is IIssues issues)
        {
            Issued.Add(issues.Issued);
        }

        if (fact is IErases erases)
        {
            Erased.Add(erases);
        }

        if (fact is ISends sends)
        {
            Messages.Add(sends.Dispatch);
        }
    }
}
