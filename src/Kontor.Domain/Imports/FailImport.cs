using Kontor.Domain.Kernel;

namespace Kontor.Domain.Imports;

/// <summary>It cannot go on; what was done before stays, and it can be resumed.</summary>
public sealed record FailImport(string Fault) : IAct<Import>
{
    public IEnumerable<Fact> Apply(Import import, Moment now)
    {
        (import.Fault, import.EndedAt) = (Fault, now.Instant);
        return [];
    }
}
