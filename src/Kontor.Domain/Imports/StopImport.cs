using Kontor.Domain.Kernel;

namespace Kontor.Domain.Imports;

/// <summary>Stops it between two batches; what was done stays.</summary>
public sealed record StopImport : IAct<Import>
{
    public IEnumerable<Fact> Apply(Import import, Moment now)
    {
        import.EndedAt = now.Instant;
        return [];
    }
}
