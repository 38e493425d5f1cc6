using Kontor.Domain.Kernel;

namespace Kontor.Domain.People;

/// <summary>Takes the key again.</summary>
public sealed record ActivateApiKey : IAct<ApiKey>
{
    public IEnumerable<Fact> Apply(ApiKey key, Moment now) => [];
}
