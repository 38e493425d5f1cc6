using Kontor.Domain.Kernel;

namespace Kontor.Domain.Imports;

/// <summary>Its turn has come.</summary>
public sealed record BeginImport : IAct<Import>
{
    public IEnumerable<Fact> Apply(Import import, Moment now)
    {
        import.StartedAt ??= now.Instant;
        (import.AdvancedAt, import.EndedAt, import.Fault) = (now.Instant, null, null);
        return [];
    }
}
