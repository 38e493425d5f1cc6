using Kontor.Domain.Kernel;

namespace Kontor.Domain.Imports;

/// <summary>Carries on where it stopped: no row is taken twice.</summary>
public sealed record ResumeImport : IAct<Import>
{
    public IEnumerable<Fact> Apply(Import import, Moment now)
    {
        (import.EndedAt, import.Fault) = (null, null);
        return [];
    }
}
