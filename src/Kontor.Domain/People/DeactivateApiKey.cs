using Kontor.Domain.Kernel;

namespace Kontor.Domain.People;

/// <summary>Refuses the key until it is activated again.</summary>
public sealed record DeactivateApiKey : IAct<ApiKey>
{
    public IEnumerable<Fact> Apply(ApiKey key, Moment now) => [];
}
