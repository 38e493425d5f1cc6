using Kontor.Domain.Kernel;

namespace Kontor.Domain.Imports;

/// <summary>Every row is dealt with.</summary>
public sealed record FinishImport : IAct<Import>
{
    public IEnumerable<Fact> Apply(Import import, Moment now)
    {
        AdvanceImport.Clock(import, now);
        import.EndedAt = now.Instant;
        return [];
    }
}
